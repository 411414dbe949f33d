import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { holdCategory } from '../../expenses/find-category.ts';
import { lockFlow } from '../flow-store.ts';
import { approvalFlowUses } from '../table.ts';
import { mapApprovalFlow as contract } from './contract.ts';

/**
 * Says which flow the claims of a category or of a kind go through from then on. The company's own is said by none. Throws Problem
 * `not-allowed`, `input-invalid`, `not-found`.
 */
export async function mapApprovalFlow(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'approval-flow.change');
  const wanted = parse(contract.input, input);
  await uses.database.inTenant(actor.company, async (tx) => {
    const categoryId = 'category' in wanted ? await holdCategory(tx, wanted.category) : null;
    const kind = 'kind' in wanted ? wanted.kind : null;
    const one = categoryId ? eq(approvalFlowUses.categoryId, categoryId) : eq(approvalFlowUses.kind, kind!);
    await tx.db.delete(approvalFlowUses).where(and(eq(approvalFlowUses.companyId, tx.company), one));
    const flowId = wanted.flow && (await lockFlow(tx, wanted.flow)).id;
    // The company's own may have no row to refer to, and claims without another go through it anyway.
    const isOwn = flowId === tx.company;
    if (flowId && !isOwn)
      await tx.db.insert(approvalFlowUses).values({ companyId: tx.company, id: tx.newId(), flowId, categoryId, kind });
    const subject = { kind: 'approval-flow', id: flowId ?? tx.company } as const;
    await audit(tx, actor, 'approval-flow.mapped', subject, { category: categoryId, kind });
  });
}
