import type { Transform } from 'node:stream';
import { constants, createZstdCompress, createZstdDecompress, zstdCompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';

/** What every object of a dump is: one zstd frame with a checksum of its own, so that `zstd -d` alone sees what was cut off or changed. */
export const compressedSuffix = '.zst';
/** Why this one and not another: docs/decisions/backups-are-plain-sql.md. */
export const compressionLevel = 1;

const chunkSize = 256 * 1024;
/** What is no larger is compressed at once: most tables are, and a stream for each takes megabytes of its own. */
const smallBytes = 128 * 1024;
const { ZSTD_c_compressionLevel: level, ZSTD_c_checksumFlag: checksum } = constants;
const params = { [level]: compressionLevel, [checksum]: 1 };

/** The bytes as one zstd frame, in constant memory. A buffer that is taken in is not looked at any more once the next is asked for. */
export async function* compressed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  const small = Buffer.allocUnsafe(smallBytes);
  let filled = 0;
  async function* all(first: Uint8Array): AsyncGenerator<Uint8Array> {
    yield small.subarray(0, filled);
    for (let next: IteratorResult<Uint8Array> = { value: first }; !next.done; next = await chunks.next())
      yield next.value;
  }
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      if (filled + next.value.length > smallBytes) {
        yield* through(all(next.value), createZstdCompress({ chunkSize, params }));
        return;
      }
      small.set(next.value, filled);
      filled += next.value.length;
    }
  } finally {
    await chunks.return?.();
  }
  yield zstdCompressSync(small.subarray(0, filled), { chunkSize, params, pledgedSrcSize: filled });
}

/** What was compressed; rejects where the frame is not whole or its checksum says otherwise. */
export const decompressed = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  through(bytes, createZstdDecompress({ chunkSize }));

/**
 * An error on either side reaches the reader, and a reader that stops stops both. The next buffer is asked for when the one before is used up,
 * so that whoever makes them needs but few.
 */
async function* through(bytes: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  let stop: (reason: Error) => void = () => undefined;
  // A transform that is destroyed while nobody reads from it answers no write any more.
  transform.once('close', () => stop(new Error('stopped')));
  const write = (chunk: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      stop = reject;
      transform.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  const pump = async (): Promise<void> => {
    for await (const chunk of bytes) await write(chunk);
    transform.end();
  };
  void pump().catch((error: Error) => void transform.destroy(error));
  try {
    yield* transform as AsyncIterable<Uint8Array>;
  } finally {
    transform.destroy();
  }
}

/** Passes bytes through and knows, when they have gone by, how many they were and their SHA-256 in hex. */
export function measured(bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let count = 0;
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      count += chunk.length;
      yield chunk;
    }
  }
  return { bytes: passing(), result: () => ({ bytes: count, sha256: hash.digest('hex') }) };
}
