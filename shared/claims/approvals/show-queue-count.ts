import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { expenses } from '../expenses/table.ts';
import { waysToHaveDecided } from './assigned-store.ts';
import type { showQueueCount as contract } from './contract.ts';
import { principalsOf } from './crew-store.ts';
import { countWaiting, stepsOf } from './queue-page.ts';
import { approvalOpinions, approvalSteps } from './table.ts';

/** How many claims wait for the reader, and whether the queue is something to them at all. Throws Problem `not-allowed`. */
export async function showQueueCount(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'queue.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const { mine } = await stepsOf(tx, actor);
      const waiting = await countWaiting(tx, mine);
      const advice = await askedOf(tx, actor);
      const concerned = waiting > 0 || advice.length > 0 || (await hasToDo(tx, actor));
      return { waiting, advice, concerned };
    },
    'look',
  );
}

/** Whether somebody decides by what they are, stands in for somebody, or has decided. */
async function hasToDo(tx: Tx, actor: Person): Promise<boolean> {
  if (actor.roles.some((role) => role !== 'employee')) return true;
  const principals = await principalsOf(tx, actor);
  if (principals.some(({ id }) => id !== actor.employee)) return true;
  const decided = await tx.db
    .select({ id: approvalSteps.id })
    .from(approvalSteps)
    .where(
      and(
        eq(approvalSteps.companyId, tx.company),
        or(eq(approvalSteps.personId, actor.employee), ...waysToHaveDecided(actor.employee, principals)),
      ),
    )
    .limit(1);
  return decided.length > 0;
}

async function askedOf(tx: Tx, actor: Person) {
  const asker = alias(employees, 'asker');
  const rows = await tx.db
    .select({ expense: expenses.id, employee: employees.name, askedBy: asker.name, askedAt: approvalOpinions.askedAt })
    .from(approvalOpinions)
    .innerJoin(
      expenses,
      and(eq(expenses.companyId, approvalOpinions.companyId), eq(expenses.id, approvalOpinions.expenseId)),
    )
    .innerJoin(employees, and(eq(employees.companyId, expenses.companyId), eq(employees.id, expenses.employeeId)))
    .innerJoin(asker, and(eq(asker.companyId, approvalOpinions.companyId), eq(asker.id, approvalOpinions.askedBy)))
    .where(
      and(
        eq(approvalOpinions.companyId, tx.company),
        eq(approvalOpinions.reviewerId, actor.employee),
        isNull(approvalOpinions.answeredAt),
        isNull(approvalOpinions.withdrawnAt),
        eq(expenses.state, 'in_review'),
      ),
    )
    .orderBy(asc(approvalOpinions.askedAt))
    .limit(50);
  return rows.map(({ askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() }));
}
