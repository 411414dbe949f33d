import type { Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';

/** A figure with the first day it holds and where it stands. */
export type DatedLimit = Readonly<{ from: PlainDate; amount: Ore; source: string }>;

/**
 * The most wellness, VAT included, that an employee can have tax-free in a calendar year, in öre. Over it the whole
 * benefit is taxable, not just what is over. The figure is Skatteverket's and not in the statute.
 */
export const yearCap: readonly DatedLimit[] = [
  {
    from: plainDate('2019-01-01'),
    amount: 500_000,
    source: 'Skatteverket; HFD 2019:33 (https://lagen.nu/dom/hfd/2019:33) on what is not of minor value',
  },
];

/** The most a treatment that is not exercise (massage, floating) can cost per occasion, in öre. */
export const treatmentLimit: readonly DatedLimit[] = [
  { from: plainDate('2019-01-01'), amount: 100_000, source: 'Skatteverket on friskvård: treatments of minor value' },
];

/** The figure that holds on a day; before the first one, the first. Tables are in order of `from`. */
export function limitOn(table: readonly DatedLimit[], day: PlainDate): Ore {
  const held = table.findLast(({ from }) => from <= day) ?? table[0];
  if (!held) throw new RangeError('a table of limits has no rows');
  return held.amount;
}
