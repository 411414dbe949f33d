import type { ServerResponse } from 'node:http';
import type { BlobServer } from './blob-server.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Holds back the answer to each writing request until Azurite's two databases are on disk: by itself it saves every five
 * seconds, and a kill in between would lose blobs whose upload it had confirmed.
 */
export function answerWhenSaved(server: BlobServer): void {
  server.httpServer.prependListener('request', (request, response) => {
    if (READS.has(request.method ?? '')) return;
    const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
    response.end = (...parts: unknown[]) => {
      save(server).then(
        () => end(...parts),
        (error: unknown) => response.destroy(error as Error),
      );
      return response;
    };
  });
}

/** Extents first, so that no saved blob points at bytes the other database does not know. */
async function save({ extentMetadataStore, metadataStore }: BlobServer): Promise<void> {
  for (const { db } of [extentMetadataStore, metadataStore]) {
    await new Promise<void>((resolve, reject) => db.saveDatabase((error) => (error ? reject(error) : resolve())));
  }
}
