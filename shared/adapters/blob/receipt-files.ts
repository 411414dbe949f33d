import type { ReceiptFiles } from '../../claims/receipts/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';
import { openContainer, statusOf } from './open-container.ts';

/** Receipts in Blob Storage. */
export function blobReceiptFiles(settings: Configuration['blob']): ReceiptFiles {
  const container = openContainer(settings);
  return {
    async put(name, bytes, type) {
      const blob = (await container()).getBlockBlobClient(name);
      // `*`: a name is written once. A repetition of the same upload meets a 409 and is content with what is there.
      await blob
        .uploadData(bytes, { blobHTTPHeaders: { blobContentType: type }, conditions: { ifNoneMatch: '*' } })
        .catch((error: unknown) => {
          if (statusOf(error) !== 409) throw error;
        });
    },
    async get(name) {
      return (await container()).getBlockBlobClient(name).downloadToBuffer();
    },
    async remove(name) {
      await (await container()).getBlockBlobClient(name).deleteIfExists();
    },
  };
}
