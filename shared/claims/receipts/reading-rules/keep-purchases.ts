import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Row } from './row.ts';
import { signsOf, type SignsOfReceipt } from './signs-of-receipt.ts';
import { areTwoPurchases } from './two-purchases.ts';

/** More parts than this are no receipts that somebody laid on a page; looking at them takes time that grows faster than they do. */
const mostParts = 20;

/**
 * Joins neighbouring parts until each is a whole receipt of a purchase of its own. What is not whole belongs to the part before it,
 * or to the first whole one. More than a page of receipts can hold is left in one part.
 */
export function keepPurchases<Piece>(
  parts: readonly (readonly Piece[])[],
  rowsOfPart: (part: readonly Piece[]) => readonly Row[],
  today: PlainDate,
): Piece[][] {
  if (parts.length < 2) return parts.map((part) => [...part]);
  if (parts.length > mostParts) return [parts.flat()];
  const kept: { pieces: Piece[]; signs: SignsOfReceipt }[] = [];
  for (const part of parts) {
    const signs = signsOf(rowsOfPart(part), today);
    const before = kept.at(-1);
    const own = signs.whole && kept.every((other) => areTwoPurchases(other.signs, signs));
    if (before && (!own || !before.signs.whole)) {
      before.pieces.push(...part);
      before.signs = before.signs.whole ? before.signs : signsOf(rowsOfPart(before.pieces), today);
    } else kept.push({ pieces: [...part], signs });
  }
  return kept.map(({ pieces }) => pieces);
}
