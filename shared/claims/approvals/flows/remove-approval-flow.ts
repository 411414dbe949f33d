import { and, eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { lockFlow } from '../flow-store.ts';
import { approvalFlows } from '../table.ts';

/**
 * Removes a flow, and with it what it was used for. Claims that go through it finish as they are. Throws Problem `not-allowed`,
 * `not-found`, `default-flow-stays`.
 */
export async function removeApprovalFlow(uses: { database: Database }, actor: Person, id: Id): Promise<void> {
  authorise(actor, 'approval-flow.change');
  await uses.database.inTenant(actor.company, async (tx) => {
    await lockFlow(tx, id);
    if (id === tx.company) throw new Problem('default-flow-stays');
    await tx.db.delete(approvalFlows).where(and(eq(approvalFlows.companyId, tx.company), eq(approvalFlows.id, id)));
    await audit(tx, actor, 'approval-flow.removed', { kind: 'approval-flow', id });
  });
}
