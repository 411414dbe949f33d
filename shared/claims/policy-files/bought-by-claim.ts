import { purchaseOf, type Purchase } from '../evaluation/purchase.ts';
import type { ClaimFacts } from '../expenses/claim-facts.ts';
import { readingsOf } from '../expenses/readings-of-claim.ts';
import { boughtIn, type Bought } from './bought.ts';

/** What a claim is about, as policies are asked: the lines and the seller that were read off its receipts, and the sum. */
export function boughtByClaim(facts: ClaimFacts, purchase?: Purchase): Bought {
  const readings = readingsOf(facts.receipts);
  const seller = readings.map(({ vendor }) => vendor.value).find((name) => name !== null) ?? null;
  const total = facts.claim.currency === 'SEK' ? facts.claim.total : null;
  return boughtIn(purchase ?? purchaseOf(readings), seller, total);
}
