import { and, asc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listSavedFilters as contract, SavedContent } from './contract.ts';
import { savedFilters } from './table.ts';

/** One's own ways of seeing lists, oldest first. Throws Problem `not-allowed`. */
export async function listSavedFilters(
  uses: { database: Database; seals: Seals },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'saved-filter.read');
  const found = await uses.database.inTenant(
    actor.company,
    (tx) =>
      tx.db
        .select()
        .from(savedFilters)
        .where(and(eq(savedFilters.companyId, tx.company), eq(savedFilters.employeeId, actor.employee)))
        .orderBy(asc(savedFilters.id)),
    'look',
  );
  const opened = await Promise.all(
    found.map(async ({ id, list, content }) => {
      const place = { company: actor.company, table: 'saved_filters', column: 'content', row: id };
      const kept = await uses.seals.openKept<SavedContent>(content, place);
      return kept === null ? [] : [{ id, list, ...kept }];
    }),
  );
  return { items: opened.flat() };
}
