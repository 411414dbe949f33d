import { and, asc, ilike, ne } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { employees } from '../../../people/employees/table.ts';
import { canSignIn } from '../crew-store.ts';
import { findColleagues as contract } from './contract.ts';

const most = 8;

/**
 * Colleagues who can sign in, by a part of their name; nothing else of them is told. Nobody for an empty one. Throws Problem
 * `not-allowed`, `input-invalid`.
 */
export async function findColleagues(
  uses: { database: Database },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'colleague.find');
  const { name } = parse(contract.input, input);
  if (name === '') return { items: [] };
  const part = `%${name.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  return uses.database.inTenant(
    actor.company,
    async (tx) => ({
      items: await tx.db
        .select({ id: employees.id, name: employees.name })
        .from(employees)
        .where(and(canSignIn(tx), ne(employees.id, actor.employee), ilike(employees.name, part)))
        .orderBy(asc(employees.name), asc(employees.id))
        .limit(most),
    }),
    'look',
  );
}
