import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ExpenseRecord } from '../expenses/store.ts';
import type { Arrow } from '../expenses/transitions.ts';
import { standingAfter, type Later } from './opinion.ts';
import { agreements } from './table.ts';

/** What a move of a claim says of the machine's opinion; null for a move that says nothing of it. */
function laterOf({ act, outcome, to }: Arrow, { decidedBy }: Pick<ExpenseRecord, 'decidedBy'>): Later | null {
  // Who passes a claim on to the next approver has not ended it: the last one's answer is people's.
  if (act === 'expense.decide' && to === 'in_review') return null;
  if (act === 'expense.decide' && outcome !== null && outcome !== 'defer') return { did: 'decided', outcome };
  if (act === 'expense.revert') return { did: 'reverted', decidedBy };
  return act === 'expense.ask-person' ? { did: 'asked' } : null;
}

/** Keeps what a person did with a claim beside the machine's latest opinion of it, in the transaction of the move. `loaded`: the claim before. */
export async function keepWhatPeopleDid(tx: Tx, loaded: ExpenseRecord, way: Arrow): Promise<void> {
  const later = laterOf(way, loaded);
  if (!later) return;
  const [latest] = await tx.db
    .select({
      id: agreements.id,
      opinion: agreements.opinion,
      mode: agreements.mode,
      ended: agreements.ended,
    })
    .from(agreements)
    .where(and(eq(agreements.companyId, tx.company), eq(agreements.expenseId, loaded.id)))
    .orderBy(desc(agreements.id))
    .limit(1);
  if (!latest) return;
  const said = { standing: standingAfter(latest.opinion, later), ...endOf(later, tx.now) };
  // In shadow mode the first answer is the one that counts: whoever decides again has seen the opinion by then.
  const counts = !(latest.mode === 'shadow' && latest.ended !== null);
  const change = {
    ...(counts ? said : {}),
    ...(later.did === 'asked' ? { askedAt: tx.now } : {}),
    ...(later.did === 'reverted' ? { revertedAt: tx.now } : {}),
  };
  if (Object.keys(change).length === 0) return;
  await tx.db
    .update(agreements)
    .set(change)
    .where(and(eq(agreements.companyId, tx.company), eq(agreements.id, latest.id)));
}

const endOf = (later: Later, now: Date) =>
  later.did === 'decided' ? { ended: later.outcome, endedAt: now } : { ended: null, endedAt: null };
