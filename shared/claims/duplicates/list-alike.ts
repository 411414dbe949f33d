import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { readExpense } from '../expenses/store.ts';
import { alikeOf } from './alike-of.ts';
import type { listAlike as contract } from './contract.ts';

/** The claims that look like one, for HR, who may see all of them. Throws Problem `not-allowed`, `not-found`. */
export async function listAlike(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'duplicate.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const { expense } = await readExpense(tx, id, actor, 'company');
      return { items: await alikeOf(uses, tx, actor, expense) };
    },
    'look',
  );
}
