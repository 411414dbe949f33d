import type * as z from 'zod/mini';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listHolds as contract } from './contract.ts';
import { readEndedHolds, readOpenHolds } from './hold-store.ts';
import { holdViewOf } from './hold-view.ts';

/** Every open hold of the company, and the latest that were ended. Throws Problem `not-allowed`. */
export async function listHolds(
  uses: { database: Database; seals: Seals },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'legal-hold.read');
  const records = await uses.database.inTenant(
    actor.company,
    async (tx) => [...(await readOpenHolds(tx)), ...(await readEndedHolds(tx))],
    'look',
  );
  return { items: await Promise.all(records.map((record) => holdViewOf(uses, actor, record))) };
}
