import type { LineKind, ReceiptLine } from './kind-of-line.ts';
import type { Purchase } from './purchase.ts';

/** Kinds that are never wellness. */
const disallowed: readonly LineKind[] = ['gift-card', 'association-fee', 'equipment', 'long-hire', 'other'];
/** Kinds that can be. */
const allowable: readonly LineKind[] = ['activity', 'access', 'general', 'hire', 'member-fee'];

/** The lines of one kind, wherever on the receipt. */
export const linesOf = (purchase: Purchase, kind: LineKind): readonly ReceiptLine[] =>
  [...purchase.bought, ...purchase.against].filter((line) => line.kind === kind);

/** The lines that are never wellness, wherever on the receipt. */
export const disallowedLines = (purchase: Purchase): readonly ReceiptLine[] =>
  [...purchase.bought, ...purchase.against].filter(({ kind }) => disallowed.includes(kind));

/** What was bought besides: lines that can be wellness, and priced lines that nobody knows. */
export const remainingLines = (purchase: Purchase): readonly ReceiptLine[] =>
  purchase.bought.filter(({ kind, price }) => allowable.includes(kind) || (kind === 'unknown' && price !== null));

/** A rule that settles the whole claim needs a purchase that is nothing else: a mixed one goes to a person. */
export const isMixed = (purchase: Purchase): boolean =>
  disallowedLines(purchase).length > 0 && remainingLines(purchase).length > 0;
