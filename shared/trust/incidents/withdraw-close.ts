import type { Id } from '../../kernel/ids.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { addEntry, readIncident, type RegisterUses } from './add-entry.ts';

/**
 * Takes back that an incident be closed; whoever was to close it does the same where they do not agree. Throws Problem `not-allowed`,
 * `not-found`, `incident-not-in-this-state`, `second-factor-needed`, `changed-meanwhile`.
 */
export async function withdrawClose(uses: RegisterUses, actor: Staff, incident: Id): Promise<void> {
  authorise(actor, 'incident.close');
  const read = await readIncident(uses, incident);
  await addEntry(uses, actor, read, { kind: 'close-withdrawn', facts: {}, words: {} }, 'incident.close-withdrawn');
}
