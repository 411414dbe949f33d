import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { header, type Answer, type Asked } from './asked.ts';
import type { Bucket } from './buckets.ts';
import { notImplemented, S3Failure } from './failure.ts';
import { lockOf } from './object-lock.ts';
import { about, requireConditions, requireEncryption } from './object-operations.ts';
import { composite } from './sums.ts';
import type { Part, Upload } from './uploads.ts';
import { document, element, textOf } from './xml.ts';

/** All parts but the last have at least so many bytes. */
const smallest = 5 * 1024 * 1024;
const mostParts = 10_000;

const uploadOf = (asked: Asked): Upload => asked.bucket.uploads.find(asked.query.get('uploadId') ?? '', asked.key);

/** Begins an upload in parts. */
export function createUpload(asked: Asked): Answer {
  const { bucket, key, clock } = asked;
  requireEncryption(asked);
  if ((header(asked, 'x-amz-checksum-type') ?? 'COMPOSITE') !== 'COMPOSITE') throw notImplemented('checksum type');
  const upload = bucket.uploads.begin({
    key,
    begunAt: new Date(clock.now()).toISOString(),
    type: header(asked, 'content-type') ?? 'binary/octet-stream',
    algorithm: header(asked, 'x-amz-checksum-algorithm')?.toLowerCase() ?? null,
    lockedUntil: lockOf(asked),
  });
  const described = [element('Bucket', bucket.name), element('Key', key), element('UploadId', upload.id)];
  return {
    status: 200,
    headers: { 'x-amz-server-side-encryption': 'AES256' },
    xml: document('InitiateMultipartUploadResult', ...described),
  };
}

/** Takes one part. */
export function uploadPart(asked: Asked): Answer {
  const { bucket, body } = asked;
  const upload = uploadOf(asked);
  const number = Number(asked.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > mostParts) throw new S3Failure(400, 'InvalidArgument');
  if (upload.algorithm !== null && body.checksums[upload.algorithm] === undefined)
    throw new S3Failure(400, 'InvalidRequest', `Checksum Type mismatch occurred, expected ${upload.algorithm}`);
  const part = { number, size: body.size, etag: `"${body.md5}"`, md5: body.md5, checksums: body.checksums };
  bucket.uploads.put(upload, part, body.file);
  const sums = Object.entries(body.checksums).map(([name, sum]) => [`x-amz-checksum-${name}`, sum]);
  return { status: 200, headers: { etag: part.etag, ...Object.fromEntries(sums) } };
}

/** The parts that the completion names, in its order. @throws S3Failure where one is not what was sent */
function partsNamed(xml: string, upload: Upload, known: readonly Part[]): Part[] {
  const named = [...xml.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].map(([, inside]) => inside!);
  if (named.length === 0) throw new S3Failure(400, 'MalformedXML');
  const parts = named.map((inside) => {
    const part = known.find(({ number }) => number === Number(textOf(inside, 'PartNumber')));
    const said = textOf(inside, 'ETag')?.replaceAll('&quot;', '"').replaceAll('"', '');
    if (!part || said !== part.md5) throw new S3Failure(400, 'InvalidPart');
    if (upload.algorithm !== null) {
      const sum = textOf(inside, `Checksum${upload.algorithm.toUpperCase()}`);
      if (sum !== part.checksums[upload.algorithm]) throw new S3Failure(400, 'InvalidPart');
    }
    return part;
  });
  if (parts.some(({ number }, at) => at > 0 && number <= parts[at - 1]!.number))
    throw new S3Failure(400, 'InvalidPartOrder');
  if (parts.slice(0, -1).some(({ size }) => size < smallest)) throw new S3Failure(400, 'EntityTooSmall');
  return parts;
}

async function joined(bucket: Bucket, upload: Upload, parts: readonly Part[]): Promise<string> {
  const file = join(bucket.arriving, `${randomBytes(16).toString('hex')}.joined`);
  writeFileSync(file, '', { mode: 0o600 });
  for (const { number } of parts)
    await pipeline(createReadStream(bucket.uploads.fileOf(upload.id, number)), createWriteStream(file, { flags: 'a' }));
  return file;
}

/** Makes an object of the parts. The conditions are looked at in the same moment as it appears. */
export async function completeUpload(asked: Asked): Promise<Answer> {
  const { bucket, key, body, clock } = asked;
  const upload = uploadOf(asked);
  requireConditions(asked);
  const parts = partsNamed(body.text(), upload, bucket.uploads.parts(upload));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const wanted = header(asked, 'x-amz-mp-object-size');
  if (wanted !== undefined && Number(wanted) !== size) throw new S3Failure(400, 'InvalidRequest', 'object size');
  const file = await joined(bucket, upload, parts);
  try {
    uploadOf(asked);
    requireConditions(asked);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  const md5 = createHash('md5').update(Buffer.concat(parts.map((part) => Buffer.from(part.md5, 'hex'))));
  const { algorithm } = upload;
  const sums =
    algorithm === null
      ? {}
      : {
          [algorithm]: composite(
            algorithm,
            parts.map((part) => part.checksums[algorithm]!),
          ),
        };
  const made = bucket.versions.add(
    {
      key,
      at: new Date(clock.now()).toISOString(),
      deleted: false,
      size,
      etag: `"${md5.digest('hex')}-${parts.length}"`,
      type: upload.type,
      checksums: sums,
      lockedUntil: upload.lockedUntil,
    },
    file,
  );
  bucket.uploads.remove(upload);
  const described = [
    element('Bucket', bucket.name),
    element('Key', key),
    element('ETag', made.etag),
    ...Object.entries(sums).map(([name, sum]) => element(`Checksum${name.toUpperCase()}`, sum)),
    element('ChecksumType', 'COMPOSITE'),
  ];
  return { status: 200, headers: about(made), xml: document('CompleteMultipartUploadResult', ...described) };
}

/** Forgets an upload and its parts. */
export function abortUpload(asked: Asked): Answer {
  asked.bucket.uploads.remove(uploadOf(asked));
  return { status: 204 };
}

/** ListParts: those that have arrived. */
export function listParts(asked: Asked): Answer {
  const upload = uploadOf(asked);
  const parts = asked.bucket.uploads.parts(upload);
  const described = parts.map(({ number, etag, size, checksums }) =>
    element(
      'Part',
      element('PartNumber', number),
      element('ETag', etag),
      element('Size', size),
      ...Object.entries(checksums).map(([name, sum]) => element(`Checksum${name.toUpperCase()}`, sum)),
    ),
  );
  const head = [
    element('Bucket', asked.bucket.name),
    element('Key', asked.key),
    element('UploadId', upload.id),
    element('IsTruncated', false),
  ];
  return { status: 200, xml: document('ListPartsResult', ...head, ...described) };
}
