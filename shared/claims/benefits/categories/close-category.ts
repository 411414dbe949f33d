import type * as z from 'zod/mini';
import type { Id } from '../../../kernel/ids.ts';
import { parse } from '../../../kernel/parse.ts';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { closeCategory as contract, type CategoryView } from './contract.ts';
import { setOpen } from './set-open.ts';

/** Closes a category for new claims; those that are submitted are decided as before. Throws Problem `not-allowed`, `not-found`, `changed-meanwhile`. */
export async function closeCategory(
  uses: { database: Database },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<CategoryView> {
  authorise(actor, 'category.close');
  const { version } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, (tx) => setOpen(tx, actor, id, { version, open: false }));
}
