import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { approvalFlows } from '../table.ts';
import { refuseFaultyFlow, unlessTaken } from './checked-flow.ts';
import { addApprovalFlow as contract, type FlowView } from './contract.ts';
import { flowViewsOf } from './flow-view.ts';

/** Adds a flow. Throws Problem `not-allowed`, `input-invalid`, `flow-name-taken`. */
export async function addApprovalFlow(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<FlowView> {
  authorise(actor, 'approval-flow.change');
  const flow = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    await refuseFaultyFlow(tx, flow);
    const id = tx.newId();
    const row = { companyId: tx.company, id, ...flow, version: 1, createdAt: tx.now, changedAt: tx.now };
    await unlessTaken(Promise.resolve(tx.db.insert(approvalFlows).values(row)));
    await audit(tx, actor, 'approval-flow.added', { kind: 'approval-flow', id }, { steps: flow.steps.length });
    const [view] = await flowViewsOf(tx, [{ ...flow, id, version: 1 }]);
    return view!;
  });
}
