import type * as z from 'zod/mini';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import type { listInboundSecrets as contract } from './contract.ts';
import { selectSecrets } from './secret-store.ts';
import { secretRowOf } from './secret-view.ts';

const year = 365 * 24 * 60 * 60 * 1000;

/** Where the company's payroll system sends what it tells, and the secrets that are good or ended within a year. Throws Problem `not-allowed`. */
export async function listInboundSecrets(
  uses: { database: Database; publicOrigin: string },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'inbound-secret.list');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await selectSecrets(tx, new Date(tx.now.getTime() - year));
      const rows = found.map((one) => secretRowOf(one, tx.now));
      const isGood = ({ state }: { state: string }) => state === 'valid';
      return {
        address: `${uses.publicOrigin}/api/payroll/v1/inbound/${tx.company}`,
        items: [...rows.filter(isGood), ...rows.filter((row) => !isGood(row))],
      };
    },
    'look',
  );
}
