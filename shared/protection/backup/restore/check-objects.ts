import { measured } from '../../../platform/compress.ts';
import { BackupRefused, type ManifestObject } from '../manifest.ts';
import { manifestName } from '../places.ts';
import type { BackupReader } from '../ports.ts';
import type { FoundBackup } from './find-backup-store.ts';

/** The bytes of an object, with their end refused where they are others than the manifest says. */
export async function* objectBytes(
  store: BackupReader,
  folder: string,
  { name, bytes, sha256 }: ManifestObject,
): AsyncGenerator<Uint8Array> {
  const stored = await store.read(`${folder}${name}`);
  if (!stored) throw new BackupRefused('object-missing', name);
  const read = measured(stored);
  yield* read.bytes;
  const found = read.result();
  if (found.bytes < bytes) throw new BackupRefused('object-cut-off', name);
  if (found.bytes !== bytes || found.sha256 !== sha256) throw new BackupRefused('object-changed', name);
}

/**
 * Reads every object once and compares it with the manifest, before anything is written anywhere. What stands beside them is refused too:
 * whoever restores with psql alone would run it. Throws BackupRefused.
 */
export async function checkObjects(
  store: BackupReader,
  { folder, manifest }: FoundBackup,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<void> {
  const known = new Set([manifestName, ...manifest.objects.map(({ name }) => name)].map((name) => `${folder}${name}`));
  const there = new Set<string>();
  for await (const { key } of store.list(folder)) {
    if (!known.has(key)) throw new BackupRefused('object-extra', key.slice(folder.length));
    there.add(key);
  }
  const missing = manifest.objects.find(({ name }) => !there.has(`${folder}${name}`));
  if (missing) throw new BackupRefused('object-missing', missing.name);
  let read = 0;
  for (const object of manifest.objects)
    for await (const chunk of objectBytes(store, folder, object)) onProgress((read += chunk.length));
}
