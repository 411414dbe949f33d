import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { appendEntry, needsSecondFactor, sealWords, type NewEntry, type RegisterUses } from './add-entry.ts';
import { openIncident as contract } from './contract.ts';
import { refuseImpossible } from './refuse-impossible.ts';

/**
 * Opens an incident on its first signal, which may turn out to be none. Gives its id. Throws Problem `not-allowed`, `input-invalid`
 * (also for a signal that is still to come), `keys-away`.
 */
export async function openIncident(
  uses: RegisterUses & { clock: { now(): Date } },
  actor: Staff,
  input: z.input<typeof contract.input>,
): Promise<{ id: Id }> {
  authorise(actor, 'incident.open');
  const { title, what, ...facts } = parse(contract.input, input);
  needsSecondFactor(actor, 'opened');
  const firstSignalAt = new Date(facts.firstSignalAt);
  refuseImpossible({ firstSignalAt: facts.firstSignalAt }, { firstSignalAt }, uses.clock.now());
  const [incident, id] = [uses.randomness.id(), uses.randomness.id()];
  const entry: NewEntry = { kind: 'opened', facts, words: { title, what } };
  const words = await sealWords(uses, incident, id, entry);
  await uses.operations.onPlatform((tx) =>
    appendEntry(tx, actor, incident, { row: null, entries: [] }, { id, entry, words, act: 'incident.opened' }),
  );
  return { id: incident };
}
