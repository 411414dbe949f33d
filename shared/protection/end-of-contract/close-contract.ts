import { and, eq, lt } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contractEnds } from './table.ts';

/**
 * Closes a company whose last day is over and whose notice staff have confirmed: from then on it is read-only, which the database holds.
 * It waits for whoever is writing. Gives 1 where it was closed now, and 0.
 */
export async function closeContract(uses: { operations: Database }, company: Id): Promise<number> {
  const actor = asMachine('contract-keeper', company);
  authorise(actor, 'contract.close');
  return uses.operations.inTenant(company, async (tx) => {
    const closed = await tx.db
      .update(contractEnds)
      .set({ state: 'closed', closedAt: tx.now })
      .where(
        and(
          eq(contractEnds.companyId, company),
          eq(contractEnds.state, 'confirmed'),
          lt(contractEnds.endsOn, swedishDay(tx.now)),
        ),
      )
      .returning({ company: contractEnds.companyId });
    if (closed.length > 0) await audit(tx, actor, 'contract.closed', { kind: 'company', id: company });
    return closed.length;
  });
}
