import { Readable, type Transform } from 'node:stream';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { createHash } from 'node:crypto';

/** What every object of a dump is: one zstd frame with a checksum of its own, so that `zstd -d` alone sees what was cut off or changed. */
export const compressedSuffix = '.zst';
/** Why this one and not another: docs/decisions/backups-are-plain-sql.md. */
export const compressionLevel = 1;

const chunkSize = 256 * 1024;

/** The bytes as one zstd frame, in constant memory. */
export function compressed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { ZSTD_c_compressionLevel: level, ZSTD_c_checksumFlag: checksum } = constants;
  return through(bytes, createZstdCompress({ chunkSize, params: { [level]: compressionLevel, [checksum]: 1 } }));
}

/** What was compressed; rejects where the frame is not whole or its checksum says otherwise. */
export const decompressed = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  through(bytes, createZstdDecompress({ chunkSize }));

/** An error on either side reaches the reader, and a reader that stops stops both. */
async function* through(bytes: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: true, highWaterMark: 1 });
  source.on('error', (error) => transform.destroy(error));
  source.pipe(transform);
  try {
    yield* transform as AsyncIterable<Uint8Array>;
  } finally {
    source.destroy();
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
