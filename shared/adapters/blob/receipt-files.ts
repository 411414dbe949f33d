import { buffer } from 'node:stream/consumers';
import type { ReceiptFiles } from '../../claims/receipts/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';
import { openContainer, statusOf } from './open-container.ts';

/** What is stored is sealed: its type is known to the receipt's row alone. */
const blobHTTPHeaders = { blobContentType: 'application/octet-stream' };

/** Receipts in Blob Storage. */
export function blobReceiptFiles(settings: Configuration['blob']): ReceiptFiles {
  const container = openContainer(settings);
  return {
    async put(name, bytes) {
      const blob = (await container()).getBlockBlobClient(name);
      // `*`: a name is written once. A repetition of the same upload meets a 409 and is content with what is there.
      await blob.uploadData(bytes, { blobHTTPHeaders, conditions: { ifNoneMatch: '*' } }).catch((error: unknown) => {
        if (statusOf(error) !== 409) throw error;
      });
    },
    async get(name) {
      // One request: `downloadToBuffer` asks for the length first, and cuts a file that is replaced in between to the length it had.
      const { readableStreamBody } = await (await container()).getBlockBlobClient(name).download();
      return buffer(readableStreamBody!);
    },
    async replace(name, bytes) {
      const blob = (await container()).getBlockBlobClient(name);
      try {
        // `*`: only over what is there, so that a file that is removed meanwhile stays removed.
        await blob.uploadData(bytes, { blobHTTPHeaders, conditions: { ifMatch: '*' } });
        return true;
      } catch (error) {
        if (statusOf(error) === 412 || statusOf(error) === 404) return false;
        throw error;
      }
    },
    async remove(name) {
      await (await container()).getBlockBlobClient(name).deleteIfExists();
    },
  };
}
