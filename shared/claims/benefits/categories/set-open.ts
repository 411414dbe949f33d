import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { lockCategory, writeCategory } from './category-store.ts';
import { categoryViewOf } from './category-view.ts';
import type { CategoryView } from './contract.ts';

/** Opens or closes a category over the version that was seen; what is so already stays. Throws Problem `not-found`, `changed-meanwhile`. */
export async function setOpen(
  tx: Tx,
  actor: Person,
  id: Id,
  { version, open }: Readonly<{ version: number; open: boolean }>,
): Promise<CategoryView> {
  const known = await lockCategory(tx, id);
  if (known.version !== version) throw new Problem('changed-meanwhile');
  if (known.open !== open) {
    await writeCategory(tx, known, { open });
    await audit(tx, actor, open ? 'category.opened' : 'category.closed', { kind: 'category', id });
  }
  return categoryViewOf(tx, id);
}
