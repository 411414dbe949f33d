import type { Configuration } from '../../platform/configuration.ts';
import type { KeyCopies } from '../../platform/encryption/data-keys/copies.ts';
import { openContainer, statusOf } from './open-container.ts';

/** Copies of wrapped keys in a container of their own, without versions and without soft delete: what is removed is gone. */
export function blobKeyCopies(settings: Configuration['keyCopies']): KeyCopies {
  const container = openContainer(settings);
  return {
    async put(name, bytes) {
      await (await container()).getBlockBlobClient(name).uploadData(bytes);
    },
    async get(name) {
      try {
        return await (await container()).getBlockBlobClient(name).downloadToBuffer();
      } catch (error) {
        if (statusOf(error) === 404) return null;
        throw error;
      }
    },
    async remove(name) {
      await (await container()).getBlockBlobClient(name).deleteIfExists();
    },
    async *names(prefix) {
      for await (const { name } of (await container()).listBlobsFlat({ prefix })) yield name;
    },
  };
}
