import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { notImplemented } from './failure.ts';

/** A checksum over what comes piece by piece, in base64 at the end. */
type Summing = Readonly<{ add(chunk: Buffer): void; end(): string }>;

function crc32Sum(): Summing {
  let sum = 0;
  return {
    add: (chunk) => void (sum = crc32(chunk, sum)),
    end() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(sum);
      return bytes.toString('base64');
    },
  };
}

/** Begins a checksum by the name that S3 has for it. @throws S3Failure for one that is not known here */
export function summing(algorithm: string): Summing {
  if (algorithm === 'crc32') return crc32Sum();
  if (algorithm !== 'sha1' && algorithm !== 'sha256') throw notImplemented(`checksum ${algorithm}`);
  const hash = createHash(algorithm);
  return { add: (chunk) => void hash.update(chunk), end: () => hash.digest('base64') };
}

/** The checksum of an object that came in parts: over the checksums of these, with their number. */
export function composite(algorithm: string, ofParts: readonly string[]): string {
  const sum = summing(algorithm);
  for (const part of ofParts) sum.add(Buffer.from(part, 'base64'));
  return `${sum.end()}-${ofParts.length}`;
}
