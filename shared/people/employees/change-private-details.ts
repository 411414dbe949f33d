import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { changePrivateDetails as contract, type PrivateDetails } from './contract.ts';
import { sealChange, writeChange } from './details-change.ts';
import { detailsViewOf } from './details-view.ts';
import { loadDetails } from './private-store.ts';
import { readTyped } from './typed-details.ts';

/**
 * Sets an employee's private details for HR. Throws Problem `not-allowed`, `input-invalid`, `not-found`, `changed-meanwhile`,
 * `personnummer-taken`.
 */
export async function changePrivateDetails(
  uses: { database: Database; seals: Seals; clock: Clock },
  actor: Person,
  employee: Id,
  input: z.input<typeof contract.input>,
): Promise<PrivateDetails> {
  authorise(actor, 'employee.change-details');
  const { version, ...typed } = parse(contract.input, input);
  const details = readTyped(typed, swedishDay(uses.clock.now()));
  const known = await uses.database.inTenant(actor.company, (tx) => loadDetails(tx, employee), 'look');
  const change = await sealChange(uses, actor.company, known, { version, details });
  return detailsViewOf(uses, await uses.database.inTenant(actor.company, (tx) => writeChange(tx, actor, change)));
}
