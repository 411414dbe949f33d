import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { saveFilter as contract, type SavedFilter } from './contract.ts';
import { savedFilters } from './table.ts';

const mostOfOneList = 20;

/** Keeps a way of seeing a list, for oneself. Throws Problem `not-allowed`, `input-invalid`, `too-many-filters`. */
export async function saveFilter(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<SavedFilter> {
  authorise(actor, 'saved-filter.change');
  const { list, ...content } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const own = and(
      eq(savedFilters.companyId, tx.company),
      eq(savedFilters.employeeId, actor.employee),
      eq(savedFilters.list, list),
    );
    if ((await tx.db.$count(savedFilters, own)) >= mostOfOneList) throw new Problem('too-many-filters');
    const id = tx.newId();
    const place = { company: tx.company, table: 'saved_filters', column: 'content', row: id };
    await tx.db.insert(savedFilters).values({
      companyId: tx.company,
      id,
      employeeId: actor.employee,
      list,
      content: await uses.seals.seal(content, place, actor.employee),
      createdAt: tx.now,
    });
    await audit(tx, actor, 'saved-filter.made', { kind: 'saved-filter', id }, { list });
    return { id, list, ...content };
  });
}
