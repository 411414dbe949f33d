import type { PlainDate } from '../../../kernel/plain-date.ts';
import { amountsOf } from './amounts.ts';
import { rolesOf } from './role-of-row.ts';
import type { Row } from './row.ts';
import { isBought, isTotal } from './signs-of-receipt.ts';
import { keepPurchases } from './keep-purchases.ts';

/** A receipt ends at white space of more than the usual distance between two rows. */
const gapOfEdge = 1.4;

/** The rows of a page parted into receipts that stand under each other: one part where it is one receipt. */
export function receiptsBelow(rows: readonly Row[], today: PlainDate): Row[][] {
  const parts: Row[][] = [];
  let start = 0;
  for (const cut of edges(rows)) {
    parts.push(rows.slice(start, cut));
    start = cut;
  }
  return keepPurchases([...parts, rows.slice(start)], (block) => block, today);
}

/** Where a receipt may begin: between a total and the next one that has something bought before it, at the widest white space with words below. */
function edges(rows: readonly Row[]): number[] {
  const roles = rolesOf(rows);
  const gaps = rows.map((row, i) => (i === 0 ? 0 : middle(row) - middle(rows[i - 1]!)));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const totals = rows.flatMap((_, i) => (isTotal(roles[i]!) ? [i] : []));
  return totals.slice(1).flatMap((total, before) => {
    const between = rows.map((_, i) => i).slice(totals[before]! + 1, total);
    const lastBought = between.findLast((i) => isBought(rows[i]!, roles[i]!)) ?? -1;
    const possible = between.filter((i) => i < lastBought && gaps[i]! > gapOfEdge * usual && heads(rows[i]!));
    return possible.toSorted((a, b) => gaps[b]! - gaps[a]!).slice(0, 1);
  });
}

const middle = ({ place }: Row) => place.y + place.height / 2;
const heads = (row: Row) => amountsOf(row).length === 0 && /\p{L}{3}/u.test(row.text);
