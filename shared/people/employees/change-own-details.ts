import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changeOwnDetails as contract, type PrivateDetails } from './contract.ts';
import { sealChange, writeChange } from './details-change.ts';
import { detailsViewOf } from './details-view.ts';
import { loadDetails } from './private-store.ts';
import { readTyped } from './typed-details.ts';

/**
 * Sets one's own private address, phone and bank account; the personnummer is not among what can be sent.
 * Throws Problem `not-allowed`, `input-invalid`, `changed-meanwhile`.
 */
export async function changeOwnDetails(
  uses: { database: Database; seals: Seals; clock: Clock },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<PrivateDetails> {
  authorise(actor, 'profile.change');
  const { version, ...typed } = parse(contract.input, input);
  const details = readTyped(typed, swedishDay(uses.clock.now()));
  const known = await uses.database.inTenant(actor.company, (tx) => loadDetails(tx, actor.employee), 'look');
  const change = await sealChange(uses, actor.company, known, { version, details });
  return detailsViewOf(uses, await uses.database.inTenant(actor.company, (tx) => writeChange(tx, actor, change)));
}
