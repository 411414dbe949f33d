import { compressed, measured } from '../../../platform/compress.ts';
import type { ManifestObject } from '../manifest.ts';
import { BackupStoreAway, type BackupWriter } from '../ports.ts';

/** What was put into the store is not what was sent to it. */
export class StoredOtherwise extends Error {
  override readonly name = 'StoredOtherwise';
  readonly code = 'stored-otherwise';
  constructor(name: string) {
    super(`the store says that it has other bytes of ${name} than were sent`);
  }
}

/** How long to wait before an object is sent anew where the store was away, in milliseconds: after that the backup has failed. */
export const usualPauses: readonly number[] = [1_000, 5_000, 20_000, 60_000];
export type Patience = Readonly<{ pauses: readonly number[]; wait(milliseconds: number): Promise<void> }>;

export type ObjectUses = Readonly<{ store: BackupWriter; patience: Patience }>;

/**
 * Compresses text on its way into the store. What the store says that it has is compared with what was sent. Where the store is away the text
 * is made anew and sent again, some times. Rejects with StoredOtherwise, and as the store and the text do.
 */
export async function writeObject(
  { store, patience: { pauses, wait } }: ObjectUses,
  folder: string,
  name: string,
  text: () => AsyncIterable<Uint8Array>,
): Promise<ManifestObject> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send(store, folder, name, text());
    } catch (error) {
      const pause = pauses[tries];
      if (!(error instanceof BackupStoreAway) || pause === undefined) throw error;
      await wait(pause);
    }
  }
}

async function send(
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
  const stored = await store.put(`${folder}${name}`, sent.bytes).catch(async (error: unknown) => {
    // A store that gave up may have left the text half read, and the connection that it comes from with it.
    await sent.bytes.return(undefined);
    throw error;
  });
  const { bytes, sha256 } = sent.result();
  if (stored.bytes !== bytes || stored.sha256 !== sha256) throw new StoredOtherwise(name);
  return { name, bytes, sha256, rawBytes };
}

export const once = (text: string) =>
  async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text, 'utf8');
  };
