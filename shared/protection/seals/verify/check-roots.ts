import { sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { checkpointText } from '../../../platform/transparency/checkpoint.ts';
import { emptyFrontier, leafHash } from '../../../platform/transparency/merkle.ts';
import { anchoredSizes, sealsFrom } from '../seal-store.ts';
import { companyTree, nameOfTree, originOf, platformTree, rootTree } from '../tree.ts';
import { checkLeaves } from './check-leaves.ts';
import type { TreeFound } from './check-tree.ts';
import type { Fault } from './fault.ts';
import type { Leaf } from './read-leaf.ts';

/** The whole tree above; `found` are the trees below, as far as they were looked at. */
export async function checkRoots(
  tx: PlatformTx,
  keyName: string,
  found: readonly TreeFound[],
  whole: boolean,
): Promise<TreeFound> {
  const name = nameOfTree(rootTree);
  const sealed = new Map<string, Buffer>(
    found.flatMap(({ tree, seals }) =>
      seals.map(({ size, root }) => {
        const text = checkpointText({ origin: originOf(keyName, tree), size, root });
        return [`${nameOfTree(tree)} ${size}`, leafHash(Buffer.from(text, 'utf8'))] as const;
      }),
    ),
  );
  type Row = { leaf_index: string; company_id: Id | null; size: string; hash: Buffer; ended: boolean };
  // A company whose contract has ended has taken its seals along; that they were there stays in the tree.
  const { rows } = await tx.db.execute<Row>(sql`
    select leaf_index, company_id, size, hash,
      exists (select from contract_ends c where c.company_id = r.company_id and c.state = 'ended') as ended
    from root_leaves r order by leaf_index`);
  const faults: Fault[] = [];
  const leaves: Leaf[] = [];
  for (const { leaf_index: at, company_id: company, size, hash, ended } of rows) {
    const key = `${nameOfTree(company ? companyTree(company) : platformTree)} ${size}`;
    const wanted = sealed.get(key);
    const kind = wanted ? 'listed-root-differs' : 'listed-seal-removed';
    if (wanted ? !wanted.equals(hash) : whole && !ended)
      faults.push({ tree: name, kind, index: Number(at), of: key.split(' ')[0]!, size: Number(size) });
    sealed.delete(key);
    // These have no entry, and no order but that of their places.
    leaves.push({ index: Number(at), entry: '', hash, is: 'as-sealed' });
  }
  for (const left of sealed.keys()) {
    const [tree = '', size] = left.split(' ');
    faults.push({ tree, kind: 'seal-not-listed', size: Number(size) });
  }
  const seals = await sealsFrom(tx, rootTree, 0, 1_000_000);
  const last = seals.at(-1)?.size ?? 0;
  const check = checkLeaves(name, emptyFrontier, seals);
  for (const leaf of leaves) if (leaf.index < last) check.take(leaf);
  const checked = check.end();
  const sizes = await anchoredSizes(tx, rootTree);
  return {
    tree: rootTree,
    events: 0,
    pruned: 0,
    prunings: [],
    restores: [],
    unsealed: leaves.length - Math.min(last, leaves.length),
    start: 0,
    seals,
    sizes,
    faults: [...faults, ...checked.faults],
  };
}
