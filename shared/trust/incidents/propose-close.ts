import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import { addEntry, readIncident, type RegisterUses } from './add-entry.ts';
import { proposalRefusal } from './close.ts';
import { dutiesProblem } from './duties-problem.ts';

/**
 * Proposes that an incident be closed. Throws Problem `not-allowed`, `not-found`, `incident-not-in-this-state`, `duties-open` that
 * names each duty that is not met, `second-factor-needed`, `changed-meanwhile`.
 */
export async function proposeClose(uses: RegisterUses & { clock: Clock }, actor: Staff, incident: Id): Promise<void> {
  authorise(actor, 'incident.close');
  const read = await readIncident(uses, incident);
  const refused = proposalRefusal(read.record, uses.clock.now());
  if (refused === 'state') throw new Problem('incident-not-in-this-state');
  if (refused !== null) throw dutiesProblem(refused);
  await addEntry(uses, actor, read, { kind: 'close-proposed', facts: {}, words: {} }, 'incident.close-proposed');
}
