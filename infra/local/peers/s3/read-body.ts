import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { notImplemented, S3Failure } from './failure.ts';

const sums: Readonly<Record<string, (bytes: Buffer) => string>> = {
  crc32(bytes) {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    return sum.toString('base64');
  },
  sha1: (bytes) => createHash('sha1').update(bytes).digest('base64'),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('base64'),
};

const largest = 64 * 1024 * 1024;
const headerStart = 'x-amz-checksum-';

/** The checksums that a request names, by algorithm, as their headers say. */
const named = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).flatMap(([name, value]) =>
    name.startsWith(headerStart) && !/-(algorithm|mode|type)$/.test(name)
      ? [[name.slice(headerStart.length), String(value)]]
      : [],
  );

export type Body = Readonly<{ bytes: Buffer; checksums: Readonly<Record<string, string>> }>;

/**
 * Reads a body and holds it to every checksum that came with it. Throws S3Failure where one does not fit, where it is too large
 * for one request, or where it comes in chunks that are signed or summed apart.
 */
export async function readBody(request: IncomingMessage, payload: string): Promise<Body> {
  if (payload.startsWith('STREAMING-')) throw notImplemented(payload);
  if (Number(request.headers['content-length'] ?? 0) > largest) throw new S3Failure(400, 'EntityTooLarge');
  const bytes = await buffer(request);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== hash) throw new S3Failure(400, 'XAmzContentSHA256Mismatch');
  const checksums: Record<string, string> = {};
  for (const [algorithm, given] of named(request)) {
    const sum = sums[algorithm]?.(bytes);
    if (sum === undefined) throw notImplemented(`checksum ${algorithm}`);
    if (sum !== given) throw new S3Failure(400, 'BadDigest', `The ${algorithm} you specified did not match.`);
    checksums[algorithm] = sum;
  }
  return { bytes, checksums };
}
