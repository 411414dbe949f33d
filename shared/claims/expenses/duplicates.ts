import type { Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { foldVendor } from './vendor-name.ts';

/** What is compared of a claim. Hashes are those of its receipts as they were uploaded: SHA-256 and 64-bit perceptual, in hex. */
export type ComparedClaim = Readonly<{
  vendor: string | null;
  paidOn: PlainDate | null;
  total: Ore | null;
  currency: string;
  sha256: readonly string[];
  perceptualHashes: readonly string[];
}>;

/** exact: the same file. likely: the same purchase. candidate: pictures alike enough for a look, and no doubt by itself. */
export type Likeness = 'exact' | 'likely' | 'candidate';

/** Sums this close in the minor unit are the same sum. */
export const sameSumWithin: Ore = 1;

/** Bits of 64 that may differ: a turn of 2° moves 10, and different receipts can be as near as 2, so it proves nothing. */
const alikeBits = 10;

/** Compares two claims; null when nothing is alike. What was not filled in is like nothing. */
export function compareClaims(a: ComparedClaim, b: ComparedClaim): Likeness | null {
  if (a.sha256.some((hash) => b.sha256.includes(hash))) return 'exact';
  if (isSamePurchase(a, b)) return 'likely';
  const near = a.perceptualHashes.some((one) => b.perceptualHashes.some((other) => bitsApart(one, other) <= alikeBits));
  return near ? 'candidate' : null;
}

/** Same seller (folded), same day, same currency and a sum within an öre. */
export function isSamePurchase(a: ComparedClaim, b: ComparedClaim): boolean {
  if (a.vendor === null || b.vendor === null || a.total === null || b.total === null || a.paidOn === null) return false;
  return (
    foldVendor(a.vendor) === foldVendor(b.vendor) &&
    a.paidOn === b.paidOn &&
    a.currency === b.currency &&
    Math.abs(a.total - b.total) <= sameSumWithin
  );
}

/** How many bits two 64-bit hashes (16 hex digits each) differ in; 64 when one of them is no such hash. */
export function bitsApart(a: string, b: string): number {
  const hash = /^[0-9a-f]{16}$/i;
  if (!hash.test(a) || !hash.test(b)) return 64;
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; different > 0n; different &= different - 1n) bits += 1;
  return bits;
}
