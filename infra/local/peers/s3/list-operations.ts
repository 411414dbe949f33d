import type { Answer, Asked } from './asked.ts';
import { notImplemented, S3Failure } from './failure.ts';
import type { Version } from './versions.ts';
import { document, element, type Markup } from './xml.ts';

const mostKeys = 1000;

function wishes({ query }: Asked): { prefix: string; most: number } {
  for (const name of ['delimiter', 'encoding-type']) if (query.has(name)) throw notImplemented(name);
  const most = Number(query.get('max-keys') ?? mostKeys);
  if (!Number.isInteger(most) || most < 0) throw new S3Failure(400, 'InvalidArgument');
  return { prefix: query.get('prefix') ?? '', most: Math.min(most, mostKeys) };
}

/** As many of a list as one answer holds, and whether more follow. */
const cut = <T>(all: readonly T[], most: number): { shown: readonly T[]; more: boolean } => ({
  shown: all.slice(0, most),
  more: all.length > most,
});

const isAfter = (one: string, other: string): boolean => Buffer.compare(Buffer.from(one), Buffer.from(other)) > 0;

const common = (asked: Asked, most: number, more: boolean): Markup[] => [
  element('Name', asked.bucket.name),
  element('Prefix', asked.query.get('prefix') ?? ''),
  element('MaxKeys', most),
  element('IsTruncated', more),
];

const described = (version: Version): Markup[] => [
  element('Key', version.key),
  element('LastModified', version.at),
  ...(version.deleted
    ? []
    : [element('ETag', version.etag), element('Size', version.size), element('StorageClass', 'STANDARD')]),
];

/** ListObjectsV2: the newest version of each object that was not deleted. */
export function listObjects(asked: Asked): Answer {
  const { prefix, most } = wishes(asked);
  const { versions } = asked.bucket;
  const token = asked.query.get('continuation-token');
  const after = token === null ? (asked.query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const newest = versions.keys(prefix).flatMap((key) => versions.of(key)[0] ?? []);
  const { shown, more } = cut(
    newest.filter(({ key, deleted }) => !deleted && isAfter(key, after)),
    most,
  );
  const next = Buffer.from(shown.at(-1)?.key ?? '').toString('base64url');
  return {
    status: 200,
    xml: document(
      'ListBucketResult',
      ...common(asked, most, more),
      element('KeyCount', shown.length),
      ...(more ? [element('NextContinuationToken', next)] : []),
      ...shown.map((version) => element('Contents', ...described(version))),
    ),
  };
}

/** ListObjectVersions: by key, and of one key the newest first; deletions are among them. */
export function listVersions(asked: Asked): Answer {
  const { prefix, most } = wishes(asked);
  const { versions } = asked.bucket;
  const [keyMarker, idMarker] = [asked.query.get('key-marker') ?? '', asked.query.get('version-id-marker')];
  const all = versions.keys(prefix).flatMap((key) => versions.of(key));
  const at = all.findIndex(({ key, id }) => key === keyMarker && id === idMarker);
  const rest = idMarker === null ? all.filter(({ key }) => isAfter(key, keyMarker)) : all.slice(at + 1);
  const { shown, more } = cut(rest, most);
  const last = shown.at(-1);
  return {
    status: 200,
    xml: document(
      'ListVersionsResult',
      ...common(asked, most, more),
      ...(more && last ? [element('NextKeyMarker', last.key), element('NextVersionIdMarker', last.id)] : []),
      ...shown.map((version) =>
        element(
          version.deleted ? 'DeleteMarker' : 'Version',
          ...described(version),
          element('VersionId', version.id),
          element('IsLatest', versions.of(version.key)[0] === version),
        ),
      ),
    ),
  };
}
