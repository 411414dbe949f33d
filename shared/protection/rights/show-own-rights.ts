import type * as z from 'zod/mini';
import { limitsOn } from '../../people/limits/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { showOwnRights as contract } from './contract.ts';
import type { ExportedTable } from './exported-tables.ts';
import { heldByPurpose } from './held-view.ts';
import { requestsOf } from './request-store.ts';
import { ownViewOf } from './request-view.ts';

/** What is held about oneself, one's own requests, and what stands over one's data. Throws Problem `not-allowed`. */
export async function showOwnRights(
  uses: { database: Database; seals: Seals; exportedTables: readonly ExportedTable[] },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'own-rights.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const all = await requestsOf(tx, actor.employee);
      return {
        held: heldByPurpose(uses.exportedTables),
        items: await Promise.all(all.map((one) => ownViewOf(uses, one, tx.now))),
        limits: [...(await limitsOn(tx, actor.employee))],
      };
    },
    'look',
  );
}
