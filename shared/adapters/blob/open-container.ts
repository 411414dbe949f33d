import type { ContainerClient } from '@azure/storage-blob';
import type { Configuration } from '../../platform/configuration.ts';
import { ByIdentity } from '../../platform/secrets/by-identity.ts';
import { placeOf } from './container-place.ts';

/** Opens a container at the first use, and makes it where it is missing. The SDK is loaded then; a failure is not remembered. */
export function openContainer(settings: Configuration['blob']): () => Promise<ContainerClient> {
  let opened: Promise<ContainerClient> | undefined;
  const open = async (): Promise<ContainerClient> => {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    // Somebody waits for the answer: the usual four seconds between tries are for jobs that nobody watches.
    const retryOptions = { maxTries: 3, tryTimeoutInMs: 10_000, retryDelayInMs: 400, maxRetryDelayInMs: 2_000 };
    const { connection } = settings;
    const byIdentity = connection instanceof ByIdentity;
    const { host, name } = placeOf(settings.container, byIdentity ? connection.at : null);
    const service = byIdentity
      ? new BlobServiceClient(`https://${host}`, connection.tokens, { retryOptions })
      : BlobServiceClient.fromConnectionString(connection.reveal(), { retryOptions });
    const container = service.getContainerClient(name);
    await container.createIfNotExists();
    return container;
  };
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}

/** The status that a storage error came with. */
export const statusOf = (error: unknown): number | undefined => (error as { statusCode?: number }).statusCode;
