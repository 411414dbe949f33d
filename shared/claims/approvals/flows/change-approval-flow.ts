import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../../kernel/ids.ts';
import { parse } from '../../../kernel/parse.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import type { Flow } from '../flow.ts';
import { lockFlow, type KnownFlow } from '../flow-store.ts';
import { approvalFlows } from '../table.ts';
import { refuseFaultyFlow, unlessTaken } from './checked-flow.ts';
import { changeApprovalFlow as contract, type FlowView } from './contract.ts';
import { flowViewsOf } from './flow-view.ts';

/**
 * Changes a flow for the claims that come to review from then on; those under way keep their steps. Throws Problem `not-allowed`,
 * `not-found`, `input-invalid`, `flow-name-taken`, `changed-meanwhile`.
 */
export async function changeApprovalFlow(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<FlowView> {
  authorise(actor, 'approval-flow.change');
  const { version, ...flow } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const known = await lockFlow(tx, id);
    if (known.version !== version) throw new Problem('changed-meanwhile');
    await refuseFaultyFlow(tx, flow);
    await unlessTaken(write(tx, known, flow));
    await audit(tx, actor, 'approval-flow.changed', { kind: 'approval-flow', id }, { steps: flow.steps.length });
    const [view] = await flowViewsOf(tx, [{ ...flow, id, version: version + 1 }]);
    return view!;
  });
}

/** The company's own flow gets its row with its first change. Throws Problem `changed-meanwhile` where somebody was faster. */
async function write(tx: Tx, { id, version }: KnownFlow, flow: Flow): Promise<void> {
  const change = {
    ...flow,
    steps: [...flow.steps],
    remindAfter: [...flow.remindAfter],
    version: version + 1,
    changedAt: tx.now,
  };
  const written =
    version === 0
      ? tx.db
          .insert(approvalFlows)
          .values({ companyId: tx.company, id, createdAt: tx.now, ...change })
          .onConflictDoNothing({ target: [approvalFlows.companyId, approvalFlows.id] })
      : tx.db
          .update(approvalFlows)
          .set(change)
          .where(and(eq(approvalFlows.companyId, tx.company), eq(approvalFlows.id, id)));
  const rows = await written.returning();
  if (rows.length === 0) throw new Problem('changed-meanwhile');
}
