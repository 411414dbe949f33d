import { Problem } from '../kernel/problem.ts';
import type { Database } from './tenant-transaction.ts';

/** Says that the service can answer: its database does. Throws Problem `service-away` when it does not. */
export async function showHealth(uses: { database: Database }): Promise<{ ok: true }> {
  await uses.database.ping().catch(() => {
    throw new Problem('service-away');
  });
  return { ok: true };
}
