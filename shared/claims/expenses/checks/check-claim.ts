import { purchaseOf } from '../../evaluation/purchase.ts';
import type { ClaimFacts } from '../claim-facts.ts';
import { readingsOf } from '../readings-of-claim.ts';
import { blockingChecks } from './blocking.ts';
import type { Check, CheckKind, CheckResult } from './check.ts';
import { companyChecks } from './companys-words.ts';
import { claimChecks } from './doubting.ts';
import { formalChecks } from './formal.ts';
import { policyChecks } from './policy-agrees.ts';
import { agreementChecks } from './receipt-agrees.ts';
import { readabilityChecks } from './receipt-readable.ts';
import { readerChecks } from './readers-agree.ts';
import { settlingChecks } from './settling.ts';
import { vatChecks } from './vat-adds-up.ts';

/** Every check there is, in the order they are shown. */
export const checks: readonly Check[] = [
  ...blockingChecks,
  ...settlingChecks,
  ...readabilityChecks,
  ...agreementChecks,
  ...readerChecks,
  ...vatChecks,
  ...claimChecks,
  ...policyChecks,
  ...companyChecks,
  ...formalChecks,
];

/** The checks that apply to a claim as it stands, in the table's order: of the kinds asked for, or of all. Never throws. */
export function checkClaim(facts: ClaimFacts, kinds?: readonly CheckKind[]): readonly CheckResult[] {
  const purchase = purchaseOf(readingsOf(facts.receipts));
  return checks
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .flatMap(({ code, kind, text, pointer, rule, cites }) => {
      const values = rule(facts, purchase);
      if (values === null) return [];
      const citation = cites?.(facts, purchase);
      return [{ code, kind, text, values, ...(pointer !== undefined && { pointer }), ...(citation && { citation }) }];
    });
}
