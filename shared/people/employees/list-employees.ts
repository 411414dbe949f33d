import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Person, Visitor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listEmployees as contract } from './contract.ts';
import { employeeRowOf } from './details-view.ts';
import { selectPeople } from './private-store.ts';
import { employees } from './table.ts';

/** Everybody at the company, by name as the reader's language sorts it. Throws Problem `not-allowed`. */
export async function listEmployees(
  uses: { database: Database; seals: Seals },
  actor: Person | Visitor,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'employee.list');
  const found = await uses.database.inTenant(
    actor.company,
    (tx) => selectPeople(tx).where(eq(employees.companyId, tx.company)),
    'look',
  );
  const items = await Promise.all(found.map((one) => employeeRowOf(uses, actor.company, one)));
  const { compare } = new Intl.Collator(actor.language);
  return { items: items.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)) };
}
