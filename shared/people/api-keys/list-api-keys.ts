import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listApiKeys as contract } from './contract.ts';
import { keyRowOf } from './key-view.ts';
import { selectListed } from './store.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/** The company's keys, those that are good first, then a hundred of those that ended within a year; the newest first. Throws Problem `not-allowed`. */
export async function listApiKeys(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'api-key.list');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await selectListed(tx, new Date(tx.now.getTime() - year));
      return { items: found.map((one) => keyRowOf(one, tx.now)) };
    },
    'look',
  );
}
