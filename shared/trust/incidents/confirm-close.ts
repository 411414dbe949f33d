import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import { addEntry, readIncident, type RegisterUses } from './add-entry.ts';
import { closeRefusal } from './close.ts';
import { dutiesProblem } from './duties-problem.ts';

/**
 * Closes an incident that another person has proposed to close. Throws Problem `not-allowed`, `not-found`, `incident-not-in-this-state`,
 * `own-close`, `duties-open` that names each duty that is not met any more, `second-factor-needed`, `changed-meanwhile`.
 */
export async function confirmClose(uses: RegisterUses & { clock: Clock }, actor: Staff, incident: Id): Promise<void> {
  authorise(actor, 'incident.close');
  const read = await readIncident(uses, incident);
  const refused = closeRefusal(read.record, actor.staff, uses.clock.now());
  if (refused === 'state') throw new Problem('incident-not-in-this-state');
  if (refused === 'own-proposal') throw new Problem('own-close');
  if (refused !== null) throw dutiesProblem(refused);
  const facts = { proposedBy: read.record.proposedBy! };
  await addEntry(uses, actor, read, { kind: 'closed', facts, words: {} }, 'incident.closed');
}
