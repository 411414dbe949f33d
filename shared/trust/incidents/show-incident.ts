import type { Id } from '../../kernel/ids.ts';
import { companies } from '../../people/companies/table.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { Operator } from '../operator.ts';
import type { IncidentView } from './contract.ts';
import { viewOf } from './incident-view.ts';
import { recordOf } from './record.ts';
import { openEntries, readAlerts, readStaffNames, readTimeline } from './store.ts';

/** One incident with all that is known of it, as it stands at the moment. Throws Problem `not-allowed`, `not-found`, `keys-away`. */
export async function showIncident(
  uses: { operations: Database; keys: KeyRing; clock: Clock; operator: Operator },
  actor: Staff,
  incident: Id,
): Promise<IncidentView> {
  authorise(actor, 'incident.read');
  const read = await uses.operations.onPlatform(async (tx) => {
    const { row, events } = await readTimeline(tx, incident);
    const named = await tx.db.select({ id: companies.id, name: companies.name }).from(companies);
    const alerts = await readAlerts(tx, incident);
    return {
      row,
      events,
      alerts,
      staff: await readStaffNames(tx),
      companies: new Map(named.map(({ id, name }) => [id, name])),
    };
  }, 'look');
  const entries = await openEntries(uses, read.events);
  const seen = { ...read, entries, record: recordOf(entries), operator: uses.operator };
  return viewOf(seen, actor.staff, uses.clock.now());
}
