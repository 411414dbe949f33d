import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';

/** Says whether somebody is employed at an instant: from their first day to their last, both included, in Sweden. */
export function isEmployed(
  employment: { employedFrom: PlainDate; employedUntil: PlainDate | null },
  now: Date,
): boolean {
  const today = swedishDay(now);
  return employment.employedFrom <= today && (employment.employedUntil === null || today <= employment.employedUntil);
}
