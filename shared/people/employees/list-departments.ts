import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { departmentsOf } from '../employment/departments-store.ts';
import type { listDepartments as contract } from './contract.ts';

/** The departments that there are, as the reader's language sorts them. Throws Problem `not-allowed`. */
export async function listDepartments(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'employee.list');
  const found = await uses.database.inTenant(actor.company, departmentsOf, 'look');
  const { compare } = new Intl.Collator(actor.language);
  return { items: found.toSorted(compare) };
}
