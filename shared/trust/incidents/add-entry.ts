import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Canonical } from '../../kernel/canonical-json.ts';
import { Problem } from '../../kernel/problem.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';
import type { Staff } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import type { Randomness } from '../../platform/clock.ts';
import { sealForDeployment } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database, PlatformTx } from '../../platform/tenant-transaction.ts';
import { hashOf, noEntry } from './chain-store.ts';
import { clocksOf } from './duties.ts';
import { recordOf, type Entry, type IncidentRecord } from './record.ts';
import { mayAdd, withoutSecondFactor, type EntryKind } from './state.ts';
import { openEntries, readTimeline, wordsPlace } from './store.ts';
import { incidentEvents, incidents, type IncidentRow } from './table.ts';

export type RegisterUses = Readonly<{ operations: Database; keys: KeyRing; randomness: Randomness }>;

/** An entry before it is written: whoever writes it, and when, is known by then. */
export type NewEntry = { [One in Entry as One['kind']]: Pick<One, 'kind' | 'facts' | 'words'> }[EntryKind];

/** An incident as it was read: what is written rests on it, or is refused. */
export type Read = Readonly<{ row: IncidentRow; entries: readonly Entry[]; record: IncidentRecord }>;

/** Reads an incident and opens its words. Throws Problem `not-found`, `keys-away`. */
export async function readIncident(uses: RegisterUses, id: Id): Promise<Read> {
  const { row, events } = await uses.operations.onPlatform((tx) => readTimeline(tx, id), 'look');
  const entries = await openEntries(uses, events);
  return { row, entries, record: recordOf(entries) };
}

/** Throws Problem `second-factor-needed` for what a session of a break-glass code does not do. */
export function needsSecondFactor(actor: Staff, kind: EntryKind): void {
  if (actor.breakGlass && !withoutSecondFactor.has(kind)) throw new Problem('second-factor-needed');
}

/** What the row beside the timeline says, for lists, clocks and the order of writers. */
function rowOf(record: IncidentRecord) {
  const clocks = clocksOf(record);
  const [authority, customers] = (['authority', 'customers'] as const).map((name) =>
    clocks.find(({ clock }) => clock === name),
  );
  return {
    state: record.state,
    awareAt: clocks[0]?.awareAt ?? null,
    authorityDue: authority?.due ?? null,
    authorityDoneAt: authority?.doneAt ?? null,
    customersDue: customers?.due ?? null,
    customersDoneAt: customers?.doneAt ?? null,
    proposedBy: record.proposedBy,
    closedBy: record.closedBy,
    closedAt: record.closedAt,
  };
}

/** Seals an entry's words for the place where it will stand; null where it has none. */
export async function sealWords(uses: RegisterUses, incident: Id, id: Id, { words }: NewEntry): Promise<Buffer | null> {
  return Object.keys(words).length === 0 ? null : sealForDeployment(uses, wordsPlace(incident, id), words);
}

/**
 * Writes an entry behind those that were read, in one transaction with the row of its incident and the platform's record of it, which holds the
 * hash: so the seals of the audit log guard the end of every timeline too. Throws Problem `changed-meanwhile` where somebody
 * wrote in between. Whoever calls has authorised that.
 */
export async function appendEntry(
  tx: PlatformTx,
  actor: Staff,
  incident: Id,
  former: Pick<Read, 'entries'> & { row: IncidentRow | null },
  { id, entry, words, act }: Readonly<{ id: Id; entry: NewEntry; words: Buffer | null; act: RecordedAct }>,
): Promise<void> {
  const position = former.entries.length + 1;
  const head = former.row?.head ?? noEntry;
  const { kind } = entry;
  const facts = entry.facts as Record<string, Canonical>;
  const event = {
    incidentId: incident,
    position,
    id,
    at: tx.now,
    byStaff: actor.staff,
    kind,
    facts,
    words,
    previous: head,
  };
  const hash = hashOf(event);
  const record = recordOf([...former.entries, { ...entry, at: tx.now, by: actor.staff }]);
  const written = { ...rowOf(record), entries: position, head: hash, changedAt: tx.now };
  if (former.row === null) await tx.db.insert(incidents).values({ id: incident, openedAt: tx.now, ...written });
  else {
    const moved = await tx.db
      .update(incidents)
      .set(written)
      .where(and(eq(incidents.id, incident), eq(incidents.entries, former.entries.length)))
      .returning({ id: incidents.id });
    if (moved.length === 0) throw new Problem('changed-meanwhile');
  }
  await tx.db.insert(incidentEvents).values({ ...event, hash });
  const details = { entry: id, kind, position, hash: hash.toString('hex') };
  await auditPlatform(tx, actor, act, { kind: 'incident', id: incident }, details);
}

/** Seals and writes an entry. Throws Problem `second-factor-needed`, `incident-not-in-this-state`, `changed-meanwhile`, `keys-away`. */
export async function addEntry(
  uses: RegisterUses,
  actor: Staff,
  { row, entries, record }: Read,
  entry: NewEntry,
  act: RecordedAct,
): Promise<void> {
  needsSecondFactor(actor, entry.kind);
  if (!mayAdd(entry.kind, record.state)) throw new Problem('incident-not-in-this-state');
  const id = uses.randomness.id();
  const words = await sealWords(uses, row.id, id, entry);
  await uses.operations.onPlatform((tx) => appendEntry(tx, actor, row.id, { row, entries }, { id, entry, words, act }));
}
