import type * as z from 'zod/mini';
import { companies } from '../../people/companies/table.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { companyRowOf } from './company-view.ts';
import type { listCompanies as contract } from './contract.ts';

/** Every company, by name as the reader's language sorts it. Throws Problem `not-allowed`. */
export async function listCompanies(
  uses: { operations: Database },
  actor: Staff,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'company.list');
  const found = await uses.operations.onPlatform((tx) => tx.db.select().from(companies));
  const { compare } = new Intl.Collator(actor.language);
  return { items: found.map(companyRowOf).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)) };
}
