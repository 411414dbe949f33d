import type { Field } from '../reading.ts';
import { amountsIn, amountsOf } from './amounts.ts';
import type { Role } from './role-of-row.ts';
import { placeOf, type Row } from './row.ts';

const most = 60;

/**
 * The lines that say what was bought, as printed, without the amount at their right: what stands between the head and
 * the first total. A line of words without an amount counts when the next carries the amount and no words.
 */
export function readBought(rows: readonly Row[], roles: readonly Role[]): Field<readonly string[]> {
  const end = roles.findIndex((role) => role === 'payable' || role === 'total' || role === 'subtotal');
  const before = end === -1 ? rows.length : end;
  const lines = rows.slice(0, before).filter((row, i) => {
    if (roles[i] !== 'none') return false;
    const name = description(row);
    if ((name.match(/\p{L}/gu)?.length ?? 0) < 3) return false;
    if (amountsOf(row).length > 0) return true;
    const next = rows[i + 1];
    return (
      next !== undefined &&
      i + 1 < before &&
      roles[i + 1] === 'none' &&
      amountsOf(next).length > 0 &&
      (description(next).match(/\p{L}{3,}/gu)?.length ?? 0) === 0 &&
      i > 2
    );
  });
  if (lines.length === 0) return { value: null, confidence: 0, place: null };
  const kept = lines.slice(0, most);
  const page = kept[0]!.page;
  return {
    value: kept.map(description),
    confidence: end === -1 ? 0.5 : 0.8,
    place: placeOf(
      page,
      kept.filter((row) => row.page === page).flatMap((row) => row.words),
    ),
  };
}

/** A row's words up to its amounts. */
function description(row: Row): string {
  const words = row.words.filter((word) => amountsIn(word).length === 0 || /\p{L}{3}/u.test(word.text));
  return words
    .map((word) => word.text.replace(/\s+-?\d+[.,]\d{2}\s*\p{L}{0,3}$/u, ''))
    .join(' ')
    .trim();
}
