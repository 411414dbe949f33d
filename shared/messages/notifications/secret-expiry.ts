const day = 24 * 60 * 60 * 1000;

/** How many days before its end a company's HR is reminded of a secret of another system's. */
export const secretReminders = [30, 7] as const;
export type SecretReminder = (typeof secretReminders)[number];

/** Secrets that end later than this are not told of yet at an instant. */
export const firstReminder = (now: Date): Date => new Date(now.getTime() + secretReminders[0] * day);

/**
 * What is to be told of a secret at an instant: that so many days are left, or null for nothing. Only the latest that is due, so that a job that
 * was away does not tell of both, never one that was due before the secret was made, and nothing once it has ended.
 */
export function dueSecretReminder(
  { madeAt, expiresAt }: Readonly<{ madeAt: Date; expiresAt: Date }>,
  now: Date,
): SecretReminder | null {
  const end = expiresAt.getTime();
  if (end <= now.getTime()) return null;
  const nearest = secretReminders.findLast((days) => end - days * day <= now.getTime());
  return nearest !== undefined && end - nearest * day > madeAt.getTime() ? nearest : null;
}
