import type * as z from 'zod/mini';
import { isId } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listExpenses as contract } from './contract.ts';
import { expenseRowOf } from './expense-view.ts';
import { listOwn } from './store.ts';

const pageSize = 50;

/** A page of one's own claims, newest first. Throws Problem `not-allowed`, `input-invalid` for a cursor that is none. */
export async function listExpenses(
  uses: { database: Database; seals: Seals },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'expense.read');
  const { cursor, state } = parse(contract.query, query);
  if (cursor !== undefined && !isId(cursor)) throw new Problem('input-invalid');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await listOwn(tx, actor.employee, state, cursor, pageSize + 1);
      const page = found.slice(0, pageSize);
      const items = await Promise.all(page.map((one) => expenseRowOf(uses, tx, one)));
      return { items, next: found.length > pageSize ? page.at(-1)!.expense.id : null };
    },
    'look',
  );
}
