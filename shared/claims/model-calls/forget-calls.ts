import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { modelCalls, modelCallsClass } from './table.ts';

const batch = 1_000;

/**
 * Forgets one company's questions to a model whose time is over, as the table's retention says it. Gives how many: at most a batch,
 * so that no other waits long; the rest goes with the next run.
 */
export async function forgetCalls(uses: { operations: Database }, company: Id): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'model-call.forget');
  return uses.operations.inTenant(company, async (tx) => {
    const over = sql`${tx.now}::timestamptz - ${modelCallsClass.retention.period}::interval`;
    const due = await tx.db
      .select({ id: modelCalls.id })
      .from(modelCalls)
      .where(and(eq(modelCalls.companyId, company), lt(modelCalls.at, over)))
      .orderBy(asc(modelCalls.at))
      .limit(batch);
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    await tx.db.delete(modelCalls).where(and(eq(modelCalls.companyId, company), inArray(modelCalls.id, ids)));
    await audit(tx, actor, 'model-calls.forgotten', { kind: 'company', id: company }, { count: ids.length });
    return ids.length;
  });
}
