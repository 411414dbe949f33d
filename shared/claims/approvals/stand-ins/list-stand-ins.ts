import type * as z from 'zod/mini';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import type { listStandIns as contract } from './contract.ts';
import { concerns, standInsSeen } from './stand-in-store.ts';

/** Who stands in for whom: one's own and whom one stands in for; for HR everybody's. Throws Problem `not-allowed`. */
export async function listStandIns(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  const reach = authorise(actor, 'stand-in.read');
  const narrowed = reach === 'company' ? undefined : concerns(actor.employee);
  return uses.database.inTenant(
    actor.company,
    async (tx) => ({ items: await standInsSeen(tx, actor, narrowed) }),
    'look',
  );
}
