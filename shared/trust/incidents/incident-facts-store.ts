import { desc, ne } from 'drizzle-orm';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { monthsAfter } from './clocks.ts';
import { monthsBetweenExercises } from './breach-law.ts';
import { incidentExercises, incidents } from './table.ts';

/** What the trust center can say of incidents. No incident is named in it. */
export type IncidentFacts = Readonly<{
  /** The last exercise by script, and whether every duty was met in it; null where none was held. */
  exercise: Readonly<{ heldAt: Date; ok: boolean }> | null;
  /** Whether the last one that went well was held within the months that we promise. */
  exercisedInTime: boolean;
  /** Incidents that are not closed, and those of them with a clock that has run out. */
  open: number;
  overdue: number;
}>;

/** Reads what is known of the register as a whole, in a transaction of the operations role. */
export async function readIncidentFacts(tx: PlatformTx): Promise<IncidentFacts> {
  const held = await tx.db.select().from(incidentExercises).orderBy(desc(incidentExercises.heldAt)).limit(50);
  const open = await tx.db.select().from(incidents).where(ne(incidents.state, 'closed'));
  const ranOut = (due: Date | null, doneAt: Date | null) => due !== null && doneAt === null && due < tx.now;
  const well = held.find(({ ok }) => ok);
  return {
    exercise: held[0] ? { heldAt: held[0].heldAt, ok: held[0].ok } : null,
    exercisedInTime: well !== undefined && monthsAfter(well.heldAt, monthsBetweenExercises) >= tx.now,
    open: open.length,
    overdue: open.filter(
      (one) => ranOut(one.authorityDue, one.authorityDoneAt) || ranOut(one.customersDue, one.customersDoneAt),
    ).length,
  };
}
