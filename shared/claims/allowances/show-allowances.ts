import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PersonAllowances } from './contract.ts';
import { personAllowancesOf } from './person-allowances-view.ts';

/** Somebody's allowances with their whole history, for HR. Throws Problem `not-allowed`, `not-found`. */
export async function showAllowances(
  uses: { database: Database; seals: Seals },
  actor: Person,
  employee: Id,
): Promise<PersonAllowances> {
  authorise(actor, 'allowance.read');
  return uses.database.inTenant(actor.company, (tx) => personAllowancesOf(uses, tx, employee), 'look');
}
