import { createHash } from 'node:crypto';
import { BlobServiceClient } from '@azure/storage-blob';
import type { FreshDatabase } from './fresh-database.ts';
import type { Rows } from './photograph-rows.ts';
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

/** The receipts of a person. */
export const receiptsOf = (rows: Rows, whose: string) =>
  [...rows['receipts']!.values()].filter((row) => row['employee_id'] === whose).map(({ id }) => String(id));
/** What stands for a person in the names of files: their receipts, the copies that were made for them, and their key. */
export const ofPerson = (rows: Rows, keys: Rows, whose: string): ReadonlySet<string> =>
  new Set([
    ...receiptsOf(rows, whose),
    ...[...rows['rights_exports']!.values()]
      .filter((row) => row['employee_id'] === whose)
      .map((row) => String(row['files_id'])),
    ...[...keys['data_keys']!.values()].filter((row) => row['holder'] === whose).map((row) => String(row['id'])),
  ]);
/** The names of files that have one of these in them. */
export const areTheirs = (files: Files, whose: ReadonlySet<string>): string[] =>
  [...files.keys()].filter((name) => name.split('/').some((part) => whose.has(part)));
