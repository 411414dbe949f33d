import type { Ore } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Field } from '../reading.ts';
import { amountsOf, withDigits } from './amounts.ts';
import { datesIn } from './dates.ts';
import type { Role } from './role-of-row.ts';
import { placeOf, printedLine, type Row } from './row.ts';
import { mentions, plain } from './skeleton.ts';
import { headings } from './labels-of-rows.ts';
import { address } from './vendor-words.ts';

const most = 60;

/**
 * The lines that say what was bought, as printed with their prices: what stands between the head and the first total.
 * Where a row holds no more than a quantity and a price, the line above it is a part of it. `total` in minor units.
 */
export function readBought(
  rows: readonly Row[],
  roles: readonly Role[],
  { today, total }: { today: PlainDate; total: Ore | null },
): Field<readonly string[]> {
  const isDay = (row: Row) => datesIn(row.text, today).length > 0 && !/\d[.,]\d{2}(?!\d)/.test(row.text);
  // "Due date" says when to pay, not how much.
  const end = roles.findIndex(
    (role, i) => (role === 'payable' || role === 'total' || role === 'subtotal') && !isDay(rows[i]!),
  );
  const before = rows.slice(0, end === -1 ? rows.length : end);
  const lines = before.flatMap((row, i): Row[][] => {
    if (roles[i] !== 'none' || amountsOf(row).length === 0) return [];
    const above = before[i - 1];
    const named = above && roles[i - 1] === 'none' && amountsOf(above).length === 0 && isDescription(above, today);
    if (named && (startsWithQuantity(row) || !saysWhat(row))) return [[above, row]];
    return saysWhat(row) ? [[row]] : [];
  });
  const kept = lines.slice(0, most);
  const page = kept[0]?.[0]?.page;
  if (page === undefined) return { value: null, confidence: 0, place: null };
  const onPage = kept.flat().filter((row) => row.page === page);
  const summed = sum(lines.map((line) => amountsOf(line.at(-1)!).at(-1)!.minor)) === total;
  return {
    value: kept.map((line) => line.map((row) => withDigits(printedLine(row))).join('  ')),
    confidence: summed ? 0.95 : end === -1 ? 0.5 : 0.8,
    place: placeOf(
      page,
      onPage.flatMap((row) => row.words),
    ),
  };
}

const sum = (amounts: readonly Ore[]) => amounts.reduce((all, amount) => all + amount, 0);

/** "1 st", "2 pcs": with a unit, a row often goes on from a line that has the name alone. */
const startsWithQuantity = (row: Row) => /^\d+\s?(st|stk|pcs|kpl|stück|ea)\b/i.test(row.text);

/** Whether words are left of a row without its quantities, units and prices. */
function saysWhat(row: Row): boolean {
  const words = row.text.replace(
    /\d+|(?<!\p{L})(stx?|stk|pcs|kpl|x|á|à|a|ea|kg|sek|kr|eur|euro|rm|zrl|sr)(?!\p{L})/giu,
    ' ',
  );
  return /\p{L}{3}/u.test(words);
}

/** A line above a price that is no part of the head of the receipt. */
function isDescription(row: Row, today: PlainDate): boolean {
  const letters = row.text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || row.index < 2 || datesIn(row.text, today).length > 0) return false;
  return !mentions(row.skeleton, headings) && !address.test(plain(row.text)) && !/\d{6}-?\d{4}|[:@]/.test(row.text);
}
