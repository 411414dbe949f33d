import type { Text } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import type { Database } from './tenant-transaction.ts';

/** Whether a part that the service can do without is on, and if not why. */
export type PartHealth = Readonly<{ on: boolean; why: Text | null }>;

/**
 * Says that the service can answer: its database does. Throws Problem `service-away` when it does not. What it can do without is said
 * as it was last found, and asked nothing.
 */
export async function showHealth(uses: {
  database: Database;
  modelHealth(): PartHealth;
  secrets: { health(): PartHealth };
}): Promise<{ ok: true; model: PartHealth; secrets: PartHealth }> {
  await uses.database.ping().catch(() => {
    throw new Problem('service-away');
  });
  return { ok: true, model: uses.modelHealth(), secrets: uses.secrets.health() };
}
