import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listExpenses as contract } from './contract.ts';
import { ownPage } from './own-page.ts';

/** A page of one's own claims, newest first. Throws Problem `not-allowed`, `input-invalid` for a cursor that is none. */
export async function listExpenses(
  uses: { database: Database; seals: Seals },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'expense.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(actor.company, (tx) => ownPage(uses, tx, actor.employee, wanted), 'look');
}
