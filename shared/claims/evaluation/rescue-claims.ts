import { and, asc, eq, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { gatherFacts } from '../expenses/gather-facts.ts';
import { expenses } from '../expenses/table.ts';
import { conclude } from './evaluate-expense.ts';

/** A submitted claim that nothing has answered by then goes to people. */
const patienceMinutes = 5;
const batch = 100;

/**
 * Sends one company's claims that were submitted and never evaluated to people: no claim waits for a machine that is gone.
 * Gives how many.
 */
export async function rescueClaims(uses: { database: Database; seals: Seals }, company: Id): Promise<number> {
  const actor = asMachine('evaluator', company);
  authorise(actor, 'expense.evaluate');
  return uses.database.inTenant(company, async (tx) => {
    const before = new Date(tx.now.getTime() - patienceMinutes * 60_000);
    const stuck = await tx.db
      .select()
      .from(expenses)
      .where(and(eq(expenses.companyId, company), eq(expenses.state, 'submitted'), lte(expenses.submittedAt, before)))
      .orderBy(asc(expenses.submittedAt))
      .limit(batch)
      .for('update', { skipLocked: true });
    for (const expense of stuck) await conclude(uses, tx, actor, expense, await gatherFacts(uses, tx, expense), null);
    return stuck.length;
  });
}
