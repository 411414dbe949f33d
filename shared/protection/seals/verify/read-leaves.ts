import type { Id } from '../../../kernel/ids.ts';
import { copyOut } from '../../../platform/copy-out.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import type { Tree } from '../tree.ts';
import { readLeaf, leafColumns, type Leaf } from './read-leaf.ts';

/** Places in one statement: some seconds on a busy machine, well below the longest that a statement may take. */
const page = 50_000;

/**
 * Hands over the places of a tree of entries from one on up to another, with how their entries have fared, in their order. Entries are looked
 * up one by one (`offset 0` holds the planner to it): they lie in about the order of the places, and a join of another kind sorts
 * on disk and hands over nothing before it has read everything.
 */
export async function readLeaves(
  tx: PlatformTx,
  tree: Tree,
  from: number,
  to: number,
  take: (leaf: Leaf) => void,
): Promise<void> {
  const company: Id | null = tree.kind === 'company' ? tree.company : null;
  const before = company === null ? 'platform_' : '';
  // An id was checked when the transaction was opened for it.
  const own = (alias: string) => (company === null ? '' : `${alias}.company_id = '${company}' and `);
  let next: number | null = from;
  while (next !== null) {
    let [count, last]: [number, number] = [0, 0];
    await copyOut(
      tx,
      `select ${leafColumns} from (
          select * from ${before}audit_leaves l where ${own('l')} l.leaf_index >= ${next} and l.leaf_index < ${to}
          order by l.leaf_index limit ${page}
        ) l left join lateral (
          select * from ${before}audit_entries e where ${own('e')} e.id = l.entry_id offset 0
        ) e on true order by l.leaf_index`,
      (row) => {
        const leaf = readLeaf(company, row);
        [count, last] = [count + 1, leaf.index];
        take(leaf);
      },
    );
    next = count < page ? null : last + 1;
  }
}
