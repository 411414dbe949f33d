import { createHash } from 'node:crypto';
import type { Answer, Asked } from './asked.ts';
import { accessDenied, notImplemented, S3Failure } from './failure.ts';
import type { Version } from './versions.ts';
import { textOf } from './xml.ts';

const header = ({ headers }: Asked, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};
const currentOf = ({ bucket, key }: Asked): Version | undefined => {
  const [newest] = bucket.versions.of(key);
  return newest?.deleted ? undefined : newest;
};
const isLocked = ({ lockedUntil }: Version): boolean => lockedUntil !== null && Date.parse(lockedUntil) > Date.now();
const underLock = () => accessDenied('Access Denied because object protected by object lock.');

/** The version that is named, or the newest one. @throws S3Failure where there is none, or it is a deletion */
function versionOf(asked: Asked): Version {
  const id = asked.query.get('versionId');
  const found =
    id === null ? currentOf(asked) : asked.bucket.versions.of(asked.key).find((version) => version.id === id);
  if (!found) throw new S3Failure(404, id === null ? 'NoSuchKey' : 'NoSuchVersion');
  if (found.deleted) throw new S3Failure(405, 'MethodNotAllowed');
  return found;
}

/** What a write asks to be locked until. @throws S3Failure where that is no time ahead, or the bucket locks nothing */
function lockOf(asked: Asked): string | null {
  const [mode, until] = [header(asked, 'x-amz-object-lock-mode'), header(asked, 'x-amz-object-lock-retain-until-date')];
  if (mode === undefined && until === undefined) return null;
  if (!asked.bucket.locks) throw new S3Failure(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');
  if (mode !== 'COMPLIANCE') throw notImplemented(`object lock mode ${mode}`);
  if (!(Date.parse(until ?? '') > Date.now()))
    throw new S3Failure(400, 'InvalidArgument', 'The retain until date must be in the future!');
  if (Object.keys(asked.body.checksums).length === 0)
    throw new S3Failure(400, 'InvalidRequest', 'A checksum is required for an object with a retention period');
  return new Date(until!).toISOString();
}

/** Writes a version. A write without encryption at rest is denied, as the policy of the product's buckets denies it. */
export function putObject(asked: Asked): Answer {
  const { bucket, key, body } = asked;
  if (header(asked, 'x-amz-server-side-encryption') !== 'AES256') throw accessDenied('encryption is required');
  if (header(asked, 'x-amz-copy-source') !== undefined) throw notImplemented('copy');
  const current = currentOf(asked);
  const [noneMatch, match] = [header(asked, 'if-none-match'), header(asked, 'if-match')];
  if (noneMatch !== undefined && noneMatch !== '*') throw notImplemented('If-None-Match other than *');
  if (noneMatch === '*' && current) throw new S3Failure(412, 'PreconditionFailed');
  if (match !== undefined && !current) throw new S3Failure(404, 'NoSuchKey');
  if (match !== undefined && match !== current?.etag) throw new S3Failure(412, 'PreconditionFailed');
  const described = {
    key,
    deleted: false,
    size: body.bytes.length,
    etag: `"${createHash('md5').update(body.bytes).digest('hex')}"`,
    type: header(asked, 'content-type') ?? 'binary/octet-stream',
    checksums: body.checksums,
    lockedUntil: lockOf(asked),
  };
  const made = bucket.versions.add(described, body.bytes);
  return { status: 200, headers: { ...about(made), etag: made.etag } };
}

export function getObject(asked: Asked): Answer {
  if (header(asked, 'range') !== undefined) throw notImplemented('Range');
  const version = versionOf(asked);
  return {
    status: 200,
    headers: {
      ...about(version),
      'content-type': version.type,
      etag: version.etag,
      'last-modified': new Date(version.at).toUTCString(),
      ...(version.lockedUntil === null
        ? {}
        : { 'x-amz-object-lock-mode': 'COMPLIANCE', 'x-amz-object-lock-retain-until-date': version.lockedUntil }),
    },
    bytes: asked.bucket.versions.bytesOf(version),
  };
}

const about = ({ id, checksums }: Version): Record<string, string> => ({
  'x-amz-version-id': id,
  'x-amz-server-side-encryption': 'AES256',
  ...Object.fromEntries(Object.entries(checksums).map(([name, sum]) => [`x-amz-checksum-${name}`, sum])),
});

/** Without a version it puts a deletion on top, which deletes nothing; a version that is named is gone, unless it is locked. */
export function deleteObject({ bucket, key, query }: Asked): Answer {
  const { versions } = bucket;
  const id = query.get('versionId');
  if (id === null) {
    const nothing = { size: 0, etag: '', type: '', checksums: {}, lockedUntil: null };
    const marker = versions.add({ key, deleted: true, ...nothing }, Buffer.alloc(0));
    return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.id } };
  }
  const found = versions.of(key).find((version) => version.id === id);
  if (found && isLocked(found)) throw underLock();
  if (found) versions.remove(found);
  return { status: 204, headers: { 'x-amz-version-id': id } };
}

/** In compliance mode nobody makes a lock shorter. */
export function putRetention(asked: Asked): Answer {
  const version = versionOf(asked);
  const xml = asked.body.bytes.toString('utf8');
  const until = Date.parse(textOf(xml, 'RetainUntilDate') ?? '');
  if (textOf(xml, 'Mode') !== 'COMPLIANCE' || Number.isNaN(until)) throw underLock();
  if (isLocked(version) && until < Date.parse(version.lockedUntil!)) throw underLock();
  asked.bucket.versions.lockLonger(version, new Date(until).toISOString());
  return { status: 200 };
}
