import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { savedFilters } from './table.ts';

/** Forgets one's own way of seeing a list. Throws Problem `not-allowed`, `not-found`. */
export async function removeFilter(uses: { database: Database }, actor: Person, id: Id): Promise<void> {
  authorise(actor, 'saved-filter.change');
  await uses.database.inTenant(actor.company, async (tx) => {
    const [gone] = await tx.db
      .delete(savedFilters)
      .where(
        and(
          eq(savedFilters.companyId, tx.company),
          eq(savedFilters.id, id),
          eq(savedFilters.employeeId, actor.employee),
        ),
      )
      .returning({ list: savedFilters.list });
    if (!gone) throw new Problem('not-found');
    await audit(tx, actor, 'saved-filter.removed', { kind: 'saved-filter', id }, { list: gone.list });
  });
}
