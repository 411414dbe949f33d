import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { approvalStandIns } from '../table.ts';

/** Ends a stand-in at once: one's own, or, as HR, anybody's. One that has ended stays as it is. Throws Problem `not-allowed`, `not-found`. */
export async function endStandIn(uses: { database: Database }, actor: Person, id: Id): Promise<void> {
  const reach = authorise(actor, 'stand-in.end');
  await uses.database.inTenant(actor.company, async (tx) => {
    const one = and(eq(approvalStandIns.companyId, tx.company), eq(approvalStandIns.id, id));
    const [found] = await tx.db.select().from(approvalStandIns).where(one);
    if (!found || (reach !== 'company' && found.employeeId !== actor.employee)) throw new Problem('not-found');
    const ended = await tx.db
      .update(approvalStandIns)
      .set({ endedAt: tx.now })
      .where(and(one, isNull(approvalStandIns.endedAt)))
      .returning({ id: approvalStandIns.id });
    if (ended.length > 0) await audit(tx, actor, 'stand-in.ended', { kind: 'stand-in', id });
  });
}
