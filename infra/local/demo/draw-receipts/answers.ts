import { addDays } from '../../../../shared/kernel/plain-date.ts';
import type { PlainDate } from '../../../../shared/kernel/plain-date.ts';
import type { Answer, Sample } from './sample.ts';

/** The day the receipts in the repository are drawn for: the newest of them is two days older. */
export const shippedFor = '2026-11-20' as PlainDate;

/** The day on a receipt of a set drawn for a day: so many days before, but never before that year began. */
export function dayOf(sample: Sample, drawnFor: PlainDate): PlainDate {
  const firstOfYear = `${drawnFor.slice(0, 4)}-01-01` as PlainDate;
  const day = addDays(drawnFor, -sample.daysBefore);
  return day < firstOfYear ? firstOfYear : day;
}

/** What is true of every receipt of a set drawn for a day. */
export const answersFor = (samples: readonly Sample[], drawnFor: PlainDate): Answer[] =>
  samples.map((sample) => sample.answer(dayOf(sample, drawnFor)));
