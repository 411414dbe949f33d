import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { addEntry, readIncident, type NewEntry, type RegisterUses } from './add-entry.ts';
import { recordOnIncident as contract } from './contract.ts';
import type { WrittenEntry } from './entries/contract.ts';
import type { IncidentRecord } from './record.ts';
import { refuseImpossible } from './refuse-impossible.ts';

const when = ['at', 'startedAt', 'endedAt', 'toldAt', 'warnedAt', 'notifiedAt', 'reportedAt'] as const;
const timesOf = (entry: WrittenEntry) => Object.fromEntries(when.map((name) => [name, (entry as never)[name]]));

/**
 * Adds to an incident's timeline what somebody found out, decided or did: nothing in it is ever changed, and what is said later holds. Throws
 * Problem `not-allowed`, `not-found`, `input-invalid` (also for times that cannot be, and a half answer about the subjects),
 * `incident-not-in-this-state`, `second-factor-needed`, `risk-asks-for-notice` where it would be decided not to notify of a risk,
 * `changed-meanwhile`, `keys-away`.
 */
export async function recordOnIncident(
  uses: RegisterUses & { clock: { now(): Date } },
  actor: Staff,
  incident: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'incident.record');
  const entry = parse(contract.input, input);
  const read = await readIncident(uses, incident);
  refuseImpossible(timesOf(entry), read.record, uses.clock.now());
  refuseHalf(entry, read.record);
  const { kind, words, ...facts } = entry;
  await addEntry(uses, actor, read, { kind, facts, words } as NewEntry, 'incident.recorded');
}

/** What the shape alone does not refuse. */
function refuseHalf(entry: WrittenEntry, { risk, scope }: IncidentRecord): void {
  // GDPR Art. 33(1): only a breach that is unlikely to result in a risk need not be notified.
  if (entry.kind === 'notification-decision' && !entry.notify && risk?.level !== 'unlikely')
    throw new Problem('risk-asks-for-notice');
  if (entry.kind === 'subjects' && (entry.toldAt === null) === (entry.ground === null))
    throw new Problem('input-invalid');
  const reached = scope?.reach.companies.some(({ company }) => company === (entry as { company?: string }).company);
  if (entry.kind === 'customer-told' && !reached) throw new Problem('not-found');
}
