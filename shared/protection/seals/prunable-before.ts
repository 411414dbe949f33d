import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import { auditEntriesClass } from '../../platform/audit/table.ts';
import { booksKeptFrom } from '../retention/bookkeeping-law.ts';

/**
 * The first day (Swedish) whose entries of the audit log are still kept at a moment, as their class says, by the month (1–12) that
 * financial years begin in.
 */
export function prunableBefore(now: Date, firstMonth: number): PlainDate {
  const years = Number(/^P(\d+)Y$/u.exec(auditEntriesClass.retention.period)?.[1]);
  return booksKeptFrom(swedishDay(now), years, firstMonth);
}
