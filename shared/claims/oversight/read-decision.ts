import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { selectDecisions, type FoundDecision } from './decision-store.ts';
import { agreements } from './table.ts';

/** One decision of the transaction's company. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function readDecision(tx: Tx, id: Id): Promise<FoundDecision> {
  const [found] = await selectDecisions(tx).where(and(eq(agreements.companyId, tx.company), eq(agreements.id, id)));
  if (!found) throw new Problem('not-found');
  return found;
}
