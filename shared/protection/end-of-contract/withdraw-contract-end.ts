import { and, eq, inArray } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contractEnds } from './table.ts';

/** HR takes the company's notice back, until the company is closed. Throws Problem `not-allowed`, `not-in-this-state`. */
export async function withdrawContractEnd(uses: { operations: Database }, actor: Person): Promise<void> {
  authorise(actor, 'contract.ask-end');
  await uses.operations.inTenant(actor.company, async (tx) => {
    const withdrawn = await tx.db
      .delete(contractEnds)
      .where(and(eq(contractEnds.companyId, tx.company), inArray(contractEnds.state, ['asked', 'confirmed'])))
      .returning({ company: contractEnds.companyId });
    if (withdrawn.length === 0) throw new Problem('not-in-this-state');
    await audit(tx, actor, 'contract.end-withdrawn', { kind: 'company', id: tx.company });
  });
}
