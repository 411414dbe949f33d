import { desc } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ExportedTable } from '../../protection/rights/index.ts';
import type { listIncidents as contract } from './contract.ts';
import { tablesWithPeople } from './fields-in-scope-store.ts';
import { headOf } from './incident-view.ts';
import { openEntries, readIncidents } from './store.ts';
import { incidentExercises } from './table.ts';

/** How many are listed: more than one a week for years. */
const most = 200;

/** The register, the latest first. Throws Problem `not-allowed`, `keys-away`. */
export async function listIncidents(
  uses: { operations: Database; keys: KeyRing; exportedTables: readonly ExportedTable[] },
  actor: Staff,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'incident.read');
  const { read, exercise } = await uses.operations.onPlatform(async (tx) => {
    const [last] = await tx.db.select().from(incidentExercises).orderBy(desc(incidentExercises.heldAt)).limit(1);
    return { read: await readIncidents(tx, most), exercise: last };
  }, 'look');
  const openings = await openEntries(
    uses,
    read.map(({ opening }) => opening),
  );
  return {
    items: read.map(({ row }, place) => {
      const opening = openings[place]!;
      const title = opening.kind === 'opened' ? opening.words.title : '';
      return headOf({ row, title });
    }),
    exercise: exercise ? { heldAt: exercise.heldAt.toISOString(), ok: exercise.ok } : null,
    tables: tablesWithPeople(uses.exportedTables).map(({ name }) => name),
  };
}
