import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notImplemented, S3Failure } from './failure.ts';
import { summing } from './sums.ts';

/** The most that one request may carry, in bytes: what a part may have at most is more, and nobody here sends that. */
const largest = 512 * 1024 * 1024;
const headerStart = 'x-amz-checksum-';

/** The checksums that a request names, by algorithm, as their headers say. */
const named = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).flatMap(([name, value]) =>
    name.startsWith(headerStart) && !/-(algorithm|mode|type)$/.test(name)
      ? [[name.slice(headerStart.length), String(value)]]
      : [],
  );

/** What came with a request, on disk: it is whoever's takes it, by renaming, and goes with `drop`. */
export type Received = Readonly<{
  file: string;
  size: number;
  /** In hex. */
  md5: string;
  checksums: Readonly<Record<string, string>>;
  text(): string;
  drop(): void;
}>;

/**
 * Writes a body to a file in `directory` as it comes, holding little of it, and holds it to every checksum that came with it. Throws
 * S3Failure where one does not fit, where it ends early or is too large, or where it comes in chunks that are signed or summed apart.
 */
export async function receive(request: IncomingMessage, payload: string, directory: string): Promise<Received> {
  if (payload.startsWith('STREAMING-')) throw notImplemented(payload);
  const announced = request.headers['content-length'];
  if (Number(announced ?? 0) > largest) throw new S3Failure(400, 'EntityTooLarge');
  // A question without a body leaves nothing on the disk.
  if (announced === undefined && request.headers['transfer-encoding'] === undefined)
    return { file: '', size: 0, md5: '', checksums: {}, text: () => '', drop: () => undefined };
  const given = named(request);
  const all = given.map(([algorithm, said]) => ({ algorithm, said, sum: summing(algorithm) }));
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  let size = 0;
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      md5.update(chunk);
      sha256.update(chunk);
      for (const { sum } of all) sum.add(chunk);
      done(null, chunk);
    },
  });
  const file = join(directory, `${randomBytes(16).toString('hex')}.arriving`);
  const drop = () => rmSync(file, { force: true });
  try {
    await pipeline(request, tap, createWriteStream(file, { mode: 0o600 })).catch(() => {
      throw new S3Failure(400, 'IncompleteBody');
    });
    if (announced !== undefined && Number(announced) !== size) throw new S3Failure(400, 'IncompleteBody');
    if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256.digest('hex'))
      throw new S3Failure(400, 'XAmzContentSHA256Mismatch');
    const checksums: Record<string, string> = {};
    for (const { algorithm, said, sum } of all) {
      checksums[algorithm] = sum.end();
      if (checksums[algorithm] !== said)
        throw new S3Failure(400, 'BadDigest', `The ${algorithm} you specified did not match.`);
    }
    return { file, size, md5: md5.digest('hex'), checksums, text: () => readFileSync(file, 'utf8'), drop };
  } catch (error) {
    drop();
    throw error;
  }
}
