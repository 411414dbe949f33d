import type { PlainDate } from '../../kernel/plain-date.ts';
import { lastDayOf } from './benefit-year.ts';
import type { Employed, Terms } from './prorate.ts';

/**
 * What of an employment, as it stands on a day, counts on a benefit year. In a year that has ended it is the share of full time that
 * counted there (`share`, in thousandths; null where nobody wrote it down): another one since is of the years since. An employment
 * that begins after the year says nothing of it (null): somebody has come back, and what they had stays.
 */
export function countsIn(
  { year, yearStart }: Readonly<{ year: number }> & Pick<Terms, 'yearStart'>,
  employed: Employed,
  { today, share }: Readonly<{ today: PlainDate; share: number | null }>,
): Employed | null {
  const last = lastDayOf(year, yearStart);
  if (today <= last) return employed;
  if (employed.employedFrom > last) return null;
  return { ...employed, partTimePermille: share ?? employed.partTimePermille };
}
