import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { showKeys as contract } from './contract.ts';
import { keysInMain, keysOfPeople } from './gather-keys-view.ts';

/** The keys of one's own company: ages, what is due, and what is being replaced. Throws Problem `not-allowed`. */
export async function showKeys(
  uses: { database: Database; keyDatabase: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'keys.read');
  const { company } = actor;
  return {
    ...(await uses.database.inTenant(company, keysInMain, 'look')),
    people: await uses.keyDatabase.inTenant(company, keysOfPeople, 'look'),
  };
}
