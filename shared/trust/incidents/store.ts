import { and, asc, desc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { staffMembers } from '../../people/staff/table.ts';
import { openForDeployment, type DeploymentPlace } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import type { Entry } from './record.ts';
import { incidentAlerts, incidentEvents, incidents, type EventRow, type IncidentRow } from './table.ts';

/** Where an entry's words belong: to it and to no other. */
export const wordsPlace = (incident: Id, entry: Id): DeploymentPlace => ({
  purpose: 'incident register',
  place: [incident, entry],
});

/** An incident and its timeline, oldest first. Throws Problem `not-found`. */
export async function readTimeline(tx: PlatformTx, id: Id): Promise<{ row: IncidentRow; events: EventRow[] }> {
  const [row] = await tx.db.select().from(incidents).where(eq(incidents.id, id));
  if (!row) throw new Problem('not-found');
  const events = await tx.db
    .select()
    .from(incidentEvents)
    .where(eq(incidentEvents.incidentId, id))
    .orderBy(asc(incidentEvents.position));
  return { row, events };
}

/** The latest incidents with their openings, the newest first. */
export async function readIncidents(tx: PlatformTx, most: number): Promise<{ row: IncidentRow; opening: EventRow }[]> {
  return tx.db
    .select({ row: incidents, opening: incidentEvents })
    .from(incidents)
    .innerJoin(incidentEvents, and(eq(incidentEvents.incidentId, incidents.id), eq(incidentEvents.position, 1)))
    .orderBy(desc(incidents.openedAt), desc(incidents.id))
    .limit(most);
}

/** What staff are called, by their ids. */
export async function readStaffNames(tx: PlatformTx): Promise<ReadonlyMap<Id, string>> {
  const rows = await tx.db.select({ id: staffMembers.id, name: staffMembers.name }).from(staffMembers);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The alerts of an incident that have been sent, the first time of each. */
export async function readAlerts(tx: PlatformTx, id: Id): Promise<(typeof incidentAlerts.$inferSelect)[]> {
  return tx.db
    .select()
    .from(incidentAlerts)
    .where(eq(incidentAlerts.incidentId, id))
    .orderBy(asc(incidentAlerts.at), asc(incidentAlerts.name));
}

/** Words that cannot be opened are read as none, and the duties that rest on them are open again. */
const unreadable: Record<string, string> = {};

/** Opens the words of entries. Outside a transaction: the key may have to be fetched. Rejects with Problem `keys-away`. */
export async function openEntries(uses: { keys: KeyRing }, events: readonly EventRow[]): Promise<Entry[]> {
  return Promise.all(
    events.map(async ({ incidentId, id, kind, at, byStaff, facts, words }) => {
      const place = wordsPlace(incidentId, id);
      const opened = words ? await openForDeployment<Record<string, string>>(uses, place, words) : {};
      return { kind, at, by: byStaff, facts, words: opened ?? unreadable } as unknown as Entry;
    }),
  );
}
