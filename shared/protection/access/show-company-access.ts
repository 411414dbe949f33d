import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { firstHrOf } from '../../people/invitations/index.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { showCompanyAccess as contract } from './contract.ts';
import { grantViewOf } from './grant-view.ts';
import { ofStaff, readCompany, readGrants } from './store.ts';

/** A company by name, and a member of staff's own access to it. Throws Problem `not-found` for no company. */
export async function showCompanyAccess(
  uses: { database: Database; seals: Seals },
  actor: Staff,
  company: Id,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'access.ask');
  return uses.database.inTenant(
    company,
    async (tx) => {
      const found = await readCompany(tx);
      if (!found) throw new Problem('not-found');
      const own = await readGrants(tx, ofStaff(actor.staff));
      const views = await Promise.all(own.map((grant) => grantViewOf(uses, grant, tx.now)));
      return {
        company: found,
        live: views.find(({ live }) => live) ?? null,
        former: views.filter(({ live }) => !live),
        firstHr: await firstHrOf(tx),
      };
    },
    'look',
  );
}
