import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { checkClaim } from './checks/check-claim.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { gatherFacts } from './gather-facts.ts';
import { sentenceOf } from './checks/check.ts';
import type { ExpenseRecord } from './store.ts';
import { mayChange } from './transitions.ts';

/** Throws Problem `claim-blocked`, with the sentence of each blocking check that applies. */
export function refuseBlocked(facts: ClaimFacts): void {
  const faults = checkClaim(facts, ['blocking']).map((check) => ({
    ...(check.pointer ? { pointer: check.pointer } : {}),
    code: check.code,
    text: sentenceOf(check),
  }));
  if (faults.length > 0) throw new Problem('claim-blocked', faults);
}

/**
 * A decline can be edited, and then goes back to review without being submitted: what would block its submission blocks that too. One that
 * nobody has touched was checked when it was submitted, and goes back whatever has changed around it since.
 * Throws Problem `claim-blocked`.
 */
export async function refuseBlockedEdit(uses: { seals: Seals }, tx: Tx, expense: ExpenseRecord): Promise<void> {
  // The decision wrote both with one instant, and every change since writes another.
  const untouched = expense.decidedAt?.getTime() === expense.changedAt.getTime();
  if (mayChange('expense.edit', expense.state) && !untouched) refuseBlocked(await gatherFacts(uses, tx, expense));
}
