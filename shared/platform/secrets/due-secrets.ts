import type { Age } from './vault-secrets.ts';

/** Machine credentials are replaced within 90 days, which the published controls promise; keys by their rotation policy too. */
export const mostDays = 90;
/** As long before its end something is called due: the same two weeks in which Key Vault says so. */
export const daysBeforeExpiry = 14;

/** A secret that is in use or the version of a key that wraps, by its setting. `age` is null where it cannot be used as it is. */
export type Watched = Readonly<{ setting: string; kind: 'secret' | 'key'; age: Age | null }>;

export type DueReason = 'unusable' | 'expired' | 'expires-soon' | 'too-old';
/** `days` since it expired, until it does, or since it was made; 0 where it cannot be used. */
export type Due = Readonly<{ setting: string; reason: DueReason; days: number }>;

const dayMs = 86_400_000;
const wholeDays = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / dayMs);

/** Whether something has to be replaced, and why: the most pressing reason alone. */
function dueReason(age: Age | null, now: Date): Omit<Due, 'setting'> | null {
  if (age === null) return { reason: 'unusable', days: 0 };
  const { madeAt, expiresAt } = age;
  if (expiresAt && expiresAt <= now) return { reason: 'expired', days: wholeDays(expiresAt, now) };
  if (expiresAt && wholeDays(now, expiresAt) < daysBeforeExpiry)
    return { reason: 'expires-soon', days: wholeDays(now, expiresAt) };
  const days = wholeDays(madeAt, now);
  return days > mostDays ? { reason: 'too-old', days } : null;
}

/** What has to be replaced at `now`, in the order it was given. */
export const dueSecrets = (watched: readonly Watched[], now: Date): Due[] =>
  watched.flatMap(({ setting, age }) => {
    const due = dueReason(age, now);
    return due ? [{ setting, ...due }] : [];
  });
