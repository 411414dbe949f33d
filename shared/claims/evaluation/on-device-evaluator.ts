import type { ClaimFacts } from '../expenses/claim-facts.ts';
import { readingsOf, readTotal } from '../expenses/readings-of-claim.ts';
import { findActivity } from './find-activity.ts';
import { findOwnUse } from './find-own-use.ts';
import { findDate, findPaid, findSeller } from './find-payment.ts';
import type { Finding } from './finding.ts';
import { purchaseOf } from './purchase.ts';

/**
 * Judges a wellness claim on every criterion, from the readings, what was stated and the dated lists of activities and
 * goods. Asks nothing outside. Gives one finding per criterion; none for other categories. A confidence is the
 * scanner's for the words it rests on, times how sure the list is of what the words mean.
 */
export function onDeviceFindings(facts: ClaimFacts): readonly Finding[] {
  if (facts.category.kind !== 'wellness') return [];
  const readings = readingsOf(facts.receipts);
  const purchase = purchaseOf(readings);
  const [activity, named] = findActivity(purchase, facts.claim.total);
  return [
    activity,
    named,
    findOwnUse(purchase),
    findPaid(readings, facts.claim, readTotal(readings, facts.claim.total)),
    findDate(readings, facts.claim),
    findSeller(readings, facts.claim),
  ];
}
