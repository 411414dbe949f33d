import { header, type Asked } from './asked.ts';
import { accessDenied, notImplemented, S3Failure } from './failure.ts';
import type { Version } from './versions.ts';

const day = 86_400_000;

export const isLocked = ({ lockedUntil }: Version, now: number): boolean =>
  lockedUntil !== null && Date.parse(lockedUntil) > now;
export const underLock = () => accessDenied('Access Denied because object protected by object lock.');

/** Whether a write says by itself until when it is locked. */
export const saysLock = (asked: Asked): boolean =>
  header(asked, 'x-amz-object-lock-mode') !== undefined ||
  header(asked, 'x-amz-object-lock-retain-until-date') !== undefined;

/**
 * Until when a write is to be locked: what it says, or else what its bucket does of itself. Throws S3Failure where that is no time
 * ahead, or the bucket locks nothing.
 */
export function lockOf(asked: Asked): string | null {
  const { bucket, clock } = asked;
  const [mode, until] = [header(asked, 'x-amz-object-lock-mode'), header(asked, 'x-amz-object-lock-retain-until-date')];
  if (!saysLock(asked)) {
    const { lockDays } = bucket.rules;
    return lockDays === undefined ? null : new Date(clock.now() + lockDays * day).toISOString();
  }
  if (!bucket.locks) throw new S3Failure(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');
  if (mode !== 'COMPLIANCE') throw notImplemented(`object lock mode ${mode}`);
  if (!(Date.parse(until ?? '') > clock.now()))
    throw new S3Failure(400, 'InvalidArgument', 'The retain until date must be in the future!');
  return new Date(until!).toISOString();
}
