import { and, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { mostCounted } from '../../platform/listing/contract.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PeoplePage } from './contract.ts';
import { employeeRowOf } from './details-view.ts';
import { byName, peopleWhere, type PeopleFilter } from './people-store.ts';
import { selectPeople } from './private-store.ts';
import { employees } from './table.ts';

type Wanted = PeopleFilter & Readonly<{ order?: 'asc' | 'desc' | undefined; cursor?: string | undefined }>;

/**
 * A page of a company's people by name. Only the personnummer of a page is opened. Throws Problem
 * `not-allowed`, and `input-invalid` for a cursor that is none.
 */
export async function listPeople(
  uses: { database: Database; seals: Seals },
  actor: Person | Visitor,
  { order = 'asc', cursor, ...filter }: Wanted,
): Promise<PeoplePage> {
  authorise(actor, 'employee.list');
  const { company } = actor;
  const page = sortedPage({ table: employees, company, by: byName, order, cursor });
  const { found, total } = await uses.database.inTenant(
    company,
    async (tx) => {
      const where = peopleWhere(tx, filter);
      const rows = await selectPeople(tx)
        .where(and(page.where, where))
        .orderBy(...page.orderBy)
        .limit(page.limit);
      const some = tx.db
        .select({ one: sql`1` })
        .from(employees)
        .where(where)
        .limit(mostCounted)
        .as('some');
      return { found: rows, total: cursor === undefined ? await tx.db.$count(some) : null };
    },
    'look',
  );
  const cut = page.cut(found, ({ employee }): Id => employee.id);
  const items = await Promise.all(cut.page.map((one) => employeeRowOf(uses, company, one)));
  return { items, next: cut.next, count: total };
}
