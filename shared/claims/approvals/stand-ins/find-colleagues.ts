import { and, asc, ne, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { byName, isCalled } from '../../../people/employees/index.ts';
import { searchWords } from '../../../people/employees/search-words.ts';
import { employees } from '../../../people/employees/table.ts';
import { canSignIn } from '../crew-store.ts';
import { findColleagues as contract } from './contract.ts';

const most = 8;

/**
 * Colleagues who can sign in, by how parts of their name begin; nothing else of them is told. Nobody for an empty one. Throws Problem
 * `not-allowed`, `input-invalid`.
 */
export async function findColleagues(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'colleague.find');
  const { name } = parse(contract.input, input);
  const words = searchWords(name).filter(({ folded }) => folded !== '');
  if (words.length === 0) return { items: [] };
  return uses.database.inTenant(
    actor.company,
    async (tx) => ({
      items: await tx.db
        .select({ id: employees.id, name: employees.name })
        .from(employees)
        .where(and(canSignIn(tx), ne(employees.id, actor.employee), ...words.map((word) => isCalled(tx, word))))
        .orderBy(sql`${byName}`, asc(employees.id))
        .limit(most),
    }),
    'look',
  );
}
