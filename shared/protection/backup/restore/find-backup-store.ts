import type { Id } from '../../../kernel/ids.ts';
import { BackupRefused, openManifest, type Manifest } from '../manifest.ts';
import { manifestName, dumpsPrefix, runOfManifest } from '../places.ts';
import type { BackupReader } from '../ports.ts';

export type FoundBackup = Readonly<{ run: Id; folder: string; manifest: Manifest }>;

/** A manifest that is larger than this is none of ours. */
const mostBytes = 4 * 1024 * 1024;

export async function readWhole(bytes: AsyncIterable<Uint8Array>, most = mostBytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.length;
    if (count > most) throw new BackupRefused('manifest-unreadable', 'too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The backup of a run. Throws BackupRefused where there is no manifest, or it is not one that these keys signed for that run. */
async function open(
  store: BackupReader,
  folder: string,
  run: Id,
  trustedKeys: readonly string[],
): Promise<FoundBackup> {
  const stored = await store.read(`${folder}${manifestName}`);
  if (!stored) throw new BackupRefused('no-manifest', run);
  const text = (await readWhole(stored)).toString('utf8');
  return { run, folder, manifest: openManifest(text, trustedKeys, run) };
}

/**
 * The backup that was asked for, or the newest that is whole: runs that were killed have no manifest, and are passed over. Throws
 * BackupRefused `no-manifest` where there is none, and as `openManifest` does; an older one is never taken in the place of one that is refused.
 */
export async function findBackup(
  store: BackupReader,
  trustedKeys: readonly string[],
  asked: Id | null = null,
): Promise<FoundBackup> {
  let newest: NonNullable<ReturnType<typeof runOfManifest>> | null = null;
  for await (const { key } of store.list(dumpsPrefix)) {
    const found = runOfManifest(key);
    if (!found || (asked !== null && found.run !== asked)) continue;
    if (newest === null || `${newest.day} ${newest.run}` < `${found.day} ${found.run}`) newest = found;
  }
  if (!newest) throw new BackupRefused('no-manifest', asked ?? 'none of all runs has one');
  return open(store, newest.folder, newest.run, trustedKeys);
}
