import type { Bucket } from './buckets.ts';
import { isLocked } from './object-lock.ts';
import type { Version } from './versions.ts';

/** What becomes of the objects under a prefix with the days. */
export type LifecycleRule = Readonly<{
  prefix: string;
  /** A current version is marked as deleted so many days after it was written. */
  expirationDays?: number;
  /** A version is gone so many days after another one, or a marker, was laid over it. */
  noncurrentDays?: number;
  /** Parts of an upload that nobody completed are gone so many days after it began. */
  abortDays?: number;
}>;

const day = 86_400_000;

/** Days are counted on to the next midnight in UTC, as S3 does it. */
const due = (from: string, days: number): number => Math.ceil((Date.parse(from) + days * day) / day) * day;

function expire(bucket: Bucket, { expirationDays }: LifecycleRule, newest: Version, now: number): void {
  if (expirationDays === undefined || newest.deleted) return;
  const when = due(newest.at, expirationDays);
  if (when > now) return;
  const nothing = { size: 0, etag: '', type: '', checksums: {}, lockedUntil: null };
  // Dated by the midnight it was due at, however late the work began.
  bucket.versions.add({ key: newest.key, at: new Date(when).toISOString(), deleted: true, ...nothing }, null);
}

function letGo(bucket: Bucket, { noncurrentDays }: LifecycleRule, key: string, now: number): void {
  if (noncurrentDays === undefined) return;
  const all = bucket.versions.of(key);
  for (const [at, version] of all.entries()) {
    const over = all[at - 1];
    if (over && due(over.at, noncurrentDays) <= now && !isLocked(version, now)) bucket.versions.remove(version);
  }
  // A marker that marks nothing any more goes too.
  const [only, ...others] = bucket.versions.of(key);
  if (only?.deleted && others.length === 0) bucket.versions.remove(only);
}

/** Carries the rules of a bucket out as they stand at a moment. A version under lock stays, whatever a rule says. */
export function runLifecycle(bucket: Bucket, now: number): void {
  for (const rule of bucket.rules.lifecycle ?? []) {
    for (const key of bucket.versions.keys(rule.prefix)) {
      const [newest] = bucket.versions.of(key);
      if (newest) expire(bucket, rule, newest, now);
      letGo(bucket, rule, key, now);
    }
    for (const upload of bucket.uploads.all())
      if (
        rule.abortDays !== undefined &&
        upload.key.startsWith(rule.prefix) &&
        due(upload.begunAt, rule.abortDays) <= now
      )
        bucket.uploads.remove(upload);
  }
}
