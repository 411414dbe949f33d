import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { findEmployee as contract } from './contract.ts';
import { employeeRowOf } from './details-view.ts';
import { indexesOf } from './private-fields.ts';
import { selectByPersonnummer } from './private-store.ts';
import { readTyped } from './typed-details.ts';

/**
 * The employee who has a personnummer, by one look into its index; null when nobody has, or nothing was typed. Whoever is found
 * is recorded. Throws Problem `not-allowed`, `input-invalid` for a number that is none.
 */
export async function findEmployee(
  uses: { database: Database; seals: Seals; clock: Clock },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'employee.list');
  const { personnummer } = readTyped(parse(contract.input, input), swedishDay(uses.clock.now()));
  if (!personnummer) return { employee: null };
  const indexes = await indexesOf(uses, actor.company, personnummer);
  const found = await uses.database.inTenant(actor.company, async (tx) => {
    const [one] = await selectByPersonnummer(tx, indexes);
    if (one) await audit(tx, actor, 'employee.looked-up', { kind: 'employee', id: one.employee.id });
    return one;
  });
  return { employee: found ? await employeeRowOf(uses, actor.company, found) : null };
}
