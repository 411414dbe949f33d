import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contractEnds } from './table.ts';

/** The platform's half: a member of staff confirms that the company gave notice. Throws Problem `not-allowed`, `not-in-this-state`. */
export async function confirmContractEnd(uses: { operations: Database }, actor: Staff, company: Id): Promise<void> {
  authorise(actor, 'contract.confirm-end');
  await uses.operations.onPlatform(async (tx) => {
    const confirmed = await tx.db
      .update(contractEnds)
      .set({ state: 'confirmed', confirmedBy: actor.staff, confirmedAt: tx.now })
      .where(and(eq(contractEnds.companyId, company), eq(contractEnds.state, 'asked')))
      .returning({ company: contractEnds.companyId });
    if (confirmed.length === 0) throw new Problem('not-in-this-state');
    await auditPlatform(tx, actor, 'contract.end-confirmed', { kind: 'company', id: company });
  });
}
