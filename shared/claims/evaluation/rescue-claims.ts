import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { isNotBeingErased, isUnrestricted } from '../../people/limits/index.ts';
import { gatherFacts } from '../expenses/gather-facts.ts';
import { expenses } from '../expenses/table.ts';
import { conclude } from './evaluate-expense.ts';

/** A submitted claim that nothing has answered by then goes to people. */
const patienceMinutes = 5;
const batch = 100;

/**
 * Sends one company's claims that were submitted and never evaluated to people: no claim waits for a machine that is gone.
 * Gives how many. One that cannot be opened holds no other up: it rejects with the first failure after the rest have moved.
 */
export async function rescueClaims(uses: { database: Database; seals: Seals }, company: Id): Promise<number> {
  const actor = asMachine('evaluator', company);
  authorise(actor, 'expense.evaluate');
  const stuck = await uses.database.inTenant(company, (tx) =>
    tx.db.select({ id: expenses.id }).from(expenses).where(stuckIn(tx)).orderBy(asc(expenses.submittedAt)).limit(batch),
  );
  let rescued = 0;
  const failures: unknown[] = [];
  for (const { id } of stuck) {
    await uses.database
      .inTenant(company, async (tx) => {
        const [expense] = await tx.db
          .select()
          .from(expenses)
          .where(and(stuckIn(tx), eq(expenses.id, id)))
          .for('update', { skipLocked: true });
        if (!expense) return;
        await conclude(uses, tx, actor, expense, await gatherFacts(uses, tx, expense), null);
        rescued += 1;
      })
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return rescued;
}

const stuckIn = (tx: Tx) =>
  and(
    eq(expenses.companyId, tx.company),
    eq(expenses.state, 'submitted'),
    lte(expenses.submittedAt, new Date(tx.now.getTime() - patienceMinutes * 60_000)),
    // Such a claim waits until the restriction is lifted, and goes to people then.
    isUnrestricted(tx, sql`${expenses.employeeId}`),
    isNotBeingErased(tx, sql`${expenses.employeeId}`),
  );
