import type { ContainerClient } from '@azure/storage-blob';
import type { ReceiptFiles } from '../../claims/receipts/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';

/** Receipts in Blob Storage. The SDK is loaded on first use; the container is made where it is missing. */
export function blobReceiptFiles(settings: Configuration['blob']): ReceiptFiles {
  let opened: Promise<ContainerClient> | undefined;
  const open = async (): Promise<ContainerClient> => {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    const service = BlobServiceClient.fromConnectionString(settings.connection.reveal(), {
      // Somebody waits for the answer: the usual four seconds between tries are for jobs that nobody watches.
      retryOptions: { maxTries: 3, tryTimeoutInMs: 10_000, retryDelayInMs: 400, maxRetryDelayInMs: 2_000 },
    });
    const container = service.getContainerClient(settings.container);
    await container.createIfNotExists();
    return container;
  };
  const container = () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));

  return {
    async put(name, bytes, type) {
      const blob = (await container()).getBlockBlobClient(name);
      // `*`: a name is written once. A repetition of the same upload meets a 409 and is content with what is there.
      await blob
        .uploadData(bytes, { blobHTTPHeaders: { blobContentType: type }, conditions: { ifNoneMatch: '*' } })
        .catch((error: unknown) => {
          if ((error as { statusCode?: number }).statusCode !== 409) throw error;
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
