import type { Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

/**
 * What is compared of a claim. `seller` is the same text for the same seller however it was written: the blind index of the
 * folded name. `sha256` are the hashes of its receipts as they were uploaded.
 */
export type ComparedClaim = Readonly<{
  seller: string | null;
  paidOn: PlainDate | null;
  total: Ore | null;
  currency: string;
  sha256: readonly string[];
}>;

/**
 * near: pictures that look alike, worth a look and no more. likely: the same purchase. exact: the same file. both: the same file
 * and the same purchase. In rising strength.
 */
export const likenesses = ['near', 'likely', 'exact', 'both'] as const;
export type Likeness = (typeof likenesses)[number];

/** The stronger of two. */
export const stronger = <L extends Likeness>(one: L, other: L): L =>
  likenesses.indexOf(one) >= likenesses.indexOf(other) ? one : other;

/** Says whether an answer that was given for one likeness still holds for another: what is alike in more ways is asked again. */
export const isAnswered = (answeredFor: Likeness | null, found: Likeness): boolean =>
  answeredFor !== null && likenesses.indexOf(found) <= likenesses.indexOf(answeredFor);

/** Sums this close in the minor unit are the same sum. */
const sameSumWithin: Ore = 1;

/** Compares two claims; null when nothing is alike. What was not filled in is like nothing. */
export function compareClaims(a: ComparedClaim, b: ComparedClaim): Exclude<Likeness, 'near'> | null {
  const sameFile = a.sha256.some((hash) => b.sha256.includes(hash));
  if (isSamePurchase(a, b)) return sameFile ? 'both' : 'likely';
  return sameFile ? 'exact' : null;
}

/** Same seller, same day, same currency and a sum within an öre. */
function isSamePurchase(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.seller === null || b.seller === null || a.total === null || b.total === null || a.paidOn === null) return false;
  return (
    a.seller === b.seller &&
    a.paidOn === b.paidOn &&
    a.currency === b.currency &&
    Math.abs(a.total - b.total) <= sameSumWithin
  );
}
