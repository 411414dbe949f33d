import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { addEntry, readIncident, type RegisterUses } from './add-entry.ts';
import { reopenIncident as contract } from './contract.ts';

/**
 * Opens a closed incident again, because something new is known (GDPR Art. 33(4): information may come in phases). Throws Problem
 * `not-allowed`, `not-found`, `input-invalid`, `incident-not-in-this-state`, `second-factor-needed`, `changed-meanwhile`.
 */
export async function reopenIncident(
  uses: RegisterUses,
  actor: Staff,
  incident: Id,
  input: z.input<typeof contract.input>,
): Promise<void> {
  authorise(actor, 'incident.record');
  const words = parse(contract.input, input);
  const read = await readIncident(uses, incident);
  await addEntry(uses, actor, read, { kind: 'reopened', facts: {}, words }, 'incident.reopened');
}
