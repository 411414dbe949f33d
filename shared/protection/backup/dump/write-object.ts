import { compressed, measured } from '../compress.ts';
import type { ManifestObject } from '../manifest.ts';
import type { BackupWriter } from '../ports.ts';

/** What was put into the store is not what was sent to it. */
export class StoredOtherwise extends Error {
  override readonly name = 'StoredOtherwise';
  readonly code = 'stored-otherwise';
  constructor(name: string) {
    super(`the store says that it has other bytes of ${name} than were sent`);
  }
}

/** Compresses text on its way into the store. What the store says that it has is compared with what was sent. */
export async function writeObject(
  store: BackupWriter,
  folder: string,
  name: string,
  text: AsyncIterable<Uint8Array>,
): Promise<ManifestObject> {
  let rawBytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of text) {
      rawBytes += chunk.length;
      yield chunk;
    }
  }
  const sent = measured(compressed(counted()));
  const stored = await store.put(`${folder}${name}`, sent.bytes);
  const { bytes, sha256 } = sent.result();
  if (stored.bytes !== bytes || stored.sha256 !== sha256) throw new StoredOtherwise(name);
  return { name, bytes, sha256, rawBytes };
}

export async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
