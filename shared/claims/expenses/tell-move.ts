import { durationOf, sizeOf } from '../../platform/analytics/events.ts';
import { tellUse } from '../../platform/analytics/tell-use.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ExpenseState } from './state.ts';
import type { ExpenseRecord } from './store.ts';
import type { Arrow } from './transitions.ts';

/** Lets product analytics count a claim that was sent in, and one that got an answer or was left to people. */
export async function tellMove(tx: Tx, arrow: Arrow, from: ExpenseState, claim: ExpenseRecord): Promise<void> {
  if (arrow.act === 'expense.submit') return tellUse(tx, 'claim.submitted', { again: from === 'draft' ? 'no' : 'yes' });
  if (arrow.outcome === null || arrow.to === from) return;
  const byMachine = claim.decidedBy === 'check' ? 'check' : 'machine';
  await tellUse(tx, 'claim.settled', {
    settled_by: arrow.by === 'machine' ? byMachine : 'people',
    outcome: arrow.outcome,
    doubts: sizeOf(claim.doubts),
    taken: durationOf(claim.submittedAt ?? tx.now, tx.now),
  });
}
