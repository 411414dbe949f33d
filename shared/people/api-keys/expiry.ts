const day = 24 * 60 * 60 * 1000;

/** The longest a key is good for, in days: as for every secret of the platform. */
export const longestDays = 90;

/** How many days before its end a company is reminded of a key. */
export const reminders = [14, 7, 1] as const;
export type Reminder = (typeof reminders)[number];

/** For so many days after a key's end people are told of it: whoever comes later finds it in the list. */
const toldFor = 7;

export type Lifetime = Readonly<{ madeAt: Date; expiresAt: Date; revokedAt: Date | null }>;
export type KeyState = 'valid' | 'expired' | 'revoked';

/** What a key is at an instant. One that was revoked stays so, whatever its end would have been. */
export function stateOf({ expiresAt, revokedAt }: Lifetime, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'valid';
}

/** When a key ends that is made at an instant to be good for some days. */
export const endAfter = (madeAt: Date, days: number): Date => new Date(madeAt.getTime() + days * day);

/** Keys that end later than this are not told of yet at an instant, and those that ended before that not any more. */
export const firstTelling = (now: Date): Date => new Date(now.getTime() + reminders[0] * day);
export const lastTelling = (now: Date): Date => new Date(now.getTime() - toldFor * day);

/**
 * What is to be told of a key at an instant: that so many days are left, or that it has expired; null for nothing. Only the latest
 * that is due, so that a job that was away for a week does not tell of both, and never one that was due before the key was made.
 */
export function dueTelling(key: Lifetime, now: Date): Reminder | 'expired' | null {
  const state = stateOf(key, now);
  if (state === 'revoked') return null;
  const end = key.expiresAt.getTime();
  if (state === 'expired') return now.getTime() < end + toldFor * day ? 'expired' : null;
  const nearest = reminders.toReversed().find((days) => end - days * day <= now.getTime());
  return nearest !== undefined && end - nearest * day > key.madeAt.getTime() ? nearest : null;
}
