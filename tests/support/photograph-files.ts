import { createHash } from 'node:crypto';
import { BlobServiceClient } from '@azure/storage-blob';
import type { FreshDatabase } from './fresh-database.ts';
import { sharedPeer } from './shared-peer.ts';

/** The hash of every file, by `container/name`. */
export type Files = ReadonlyMap<string, string>;

/** A test file's own part of Blob Storage: every container that begins with the name of its database, whatever it is for. */
export async function blobsOf(db: Pick<FreshDatabase, 'name'>) {
  const service = BlobServiceClient.fromConnectionString((await sharedPeer('azurite')).connectionString);
  const prefix = db.name.replaceAll('_', '-');
  const containers = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const one of service.listContainers({ prefix })) names.push(one.name);
    return names;
  };
  return {
    containers,
    async photograph(): Promise<Files> {
      const files = new Map<string, string>();
      for (const one of await containers()) {
        const container = service.getContainerClient(one);
        for await (const blob of container.listBlobsFlat()) {
          const bytes = await container.getBlobClient(blob.name).downloadToBuffer();
          files.set(`${one.slice(prefix.length)}/${blob.name}`, createHash('sha256').update(bytes).digest('hex'));
        }
      }
      return files;
    },
    put: (container: string, name: string) =>
      service.getContainerClient(container).getBlockBlobClient(name).uploadData(Buffer.from('planted')),
    remove: (container: string, name: string) =>
      service.getContainerClient(container).getBlockBlobClient(name).deleteIfExists(),
  };
}
