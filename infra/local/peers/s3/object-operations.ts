import { header, type Answer, type Asked } from './asked.ts';
import { accessDenied, notImplemented, S3Failure } from './failure.ts';
import { isLocked, lockOf, saysLock, underLock } from './object-lock.ts';
import { stretchOf } from './stretch.ts';
import type { Version } from './versions.ts';
import { textOf } from './xml.ts';

const currentOf = ({ bucket, key }: Asked): Version | undefined => {
  const [newest] = bucket.versions.of(key);
  return newest?.deleted ? undefined : newest;
};

/** The version that is named, or the newest one. @throws S3Failure where there is none, or it is a deletion */
function versionOf(asked: Asked): Version {
  const id = asked.query.get('versionId');
  const found =
    id === null ? currentOf(asked) : asked.bucket.versions.of(asked.key).find((version) => version.id === id);
  if (!found) throw new S3Failure(404, id === null ? 'NoSuchKey' : 'NoSuchVersion');
  if (found.deleted) throw new S3Failure(405, 'MethodNotAllowed');
  return found;
}

/** Holds a write to the conditions it came with. @throws S3Failure */
export function requireConditions(asked: Asked): void {
  const current = currentOf(asked);
  const [noneMatch, match] = [header(asked, 'if-none-match'), header(asked, 'if-match')];
  if (noneMatch !== undefined && noneMatch !== '*') throw notImplemented('If-None-Match other than *');
  if (noneMatch === '*' && current) throw new S3Failure(412, 'PreconditionFailed');
  if (match !== undefined && !current) throw new S3Failure(404, 'NoSuchKey');
  if (match !== undefined && match !== current?.etag) throw new S3Failure(412, 'PreconditionFailed');
}

/** A write without encryption at rest is denied, as the policy of the product's buckets denies it. */
export function requireEncryption(asked: Asked): void {
  if (header(asked, 'x-amz-server-side-encryption') !== 'AES256') throw accessDenied('encryption is required');
}

/** Writes a version. */
export function putObject(asked: Asked): Answer {
  const { bucket, key, body, clock } = asked;
  requireEncryption(asked);
  if (header(asked, 'x-amz-copy-source') !== undefined) throw notImplemented('copy');
  requireConditions(asked);
  if (saysLock(asked) && Object.keys(body.checksums).length === 0)
    throw new S3Failure(400, 'InvalidRequest', 'A checksum is required for an object with a retention period');
  const described = {
    key,
    at: new Date(clock.now()).toISOString(),
    deleted: false,
    size: body.size,
    etag: `"${body.md5}"`,
    type: header(asked, 'content-type') ?? 'binary/octet-stream',
    checksums: body.checksums,
    lockedUntil: lockOf(asked),
  };
  const made = bucket.versions.add(described, body.file);
  return { status: 200, headers: { ...about(made), etag: made.etag } };
}

/** Gives an object, or the stretch of it that was asked for. */
export function getObject(asked: Asked): Answer {
  const version = versionOf(asked);
  const { start, length, isPart } = stretchOf(header(asked, 'range'), version.size);
  return {
    status: isPart ? 206 : 200,
    headers: {
      ...about(version),
      ...(isPart ? { 'content-range': `bytes ${start}-${start + length - 1}/${version.size}` } : {}),
      'accept-ranges': 'bytes',
      'content-type': version.type,
      etag: version.etag,
      'last-modified': new Date(version.at).toUTCString(),
      ...(version.lockedUntil === null
        ? {}
        : { 'x-amz-object-lock-mode': 'COMPLIANCE', 'x-amz-object-lock-retain-until-date': version.lockedUntil }),
    },
    part: { file: asked.bucket.versions.fileOf(version), start, length },
  };
}

export const about = ({ id, checksums }: Version): Record<string, string> => ({
  'x-amz-version-id': id,
  'x-amz-server-side-encryption': 'AES256',
  ...Object.fromEntries(Object.entries(checksums).map(([name, sum]) => [`x-amz-checksum-${name}`, sum])),
});

/** Without a version it puts a deletion on top, which deletes nothing; a version that is named is gone, unless it is locked. */
export function deleteObject({ bucket, key, query, clock }: Asked): Answer {
  const { versions } = bucket;
  const id = query.get('versionId');
  if (id === null) {
    const nothing = { size: 0, etag: '', type: '', checksums: {}, lockedUntil: null };
    const at = new Date(clock.now()).toISOString();
    const marker = versions.add({ key, at, deleted: true, ...nothing }, null);
    return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.id } };
  }
  const found = versions.of(key).find((version) => version.id === id);
  if (found && isLocked(found, clock.now())) throw underLock();
  if (found) versions.remove(found);
  return { status: 204, headers: { 'x-amz-version-id': id } };
}

/** In compliance mode nobody makes a lock shorter. */
export function putRetention(asked: Asked): Answer {
  const version = versionOf(asked);
  const xml = asked.body.text();
  const until = Date.parse(textOf(xml, 'RetainUntilDate') ?? '');
  if (textOf(xml, 'Mode') !== 'COMPLIANCE' || Number.isNaN(until)) throw underLock();
  if (isLocked(version, asked.clock.now()) && until < Date.parse(version.lockedUntil!)) throw underLock();
  asked.bucket.versions.lockLonger(version, new Date(until).toISOString());
  return { status: 200 };
}
