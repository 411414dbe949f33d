import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listAccess as contract } from './contract.ts';
import { grantViewOf } from './grant-view.ts';
import { readGrants, readOpened } from './store.ts';

/** Every access that staff have or had to the company, the latest first, with what they opened. Throws Problem `not-allowed`. */
export async function listAccess(
  uses: { database: Database; seals: Seals },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'access.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const [grants, opened] = [await readGrants(tx), await readOpened(tx)];
      const items = grants.map(async (grant) => ({
        ...(await grantViewOf(uses, grant, tx.now)),
        opened: opened
          .filter((one) => one.grant === grant.id)
          .map(({ act, kind, id, first, last, times }) => ({
            act,
            subject: { kind, id },
            first: first.toISOString(),
            last: last.toISOString(),
            times,
          })),
      }));
      return { items: await Promise.all(items) };
    },
    'look',
  );
}
