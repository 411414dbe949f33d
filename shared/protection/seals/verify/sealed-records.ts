import type { Canonical } from '../../../kernel/canonical-json.ts';
import type { Id } from '../../../kernel/ids.ts';
import { copyOut } from '../../../platform/copy-out.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { companyOf } from '../seal-store.ts';
import type { Tree } from '../tree.ts';
import { canonicalOf, leafColumns, readLeaf } from './read-leaf.ts';

/** An entry of the log that says why something is not there any more. */
export type SealedRecord = Readonly<{
  entry: Id;
  index: number;
  at: string;
  actor: string;
  subject: Id;
  details: Readonly<Record<string, Canonical>>;
}>;

/**
 * The entries of an act that stand as they were sealed, in the order of their places: what is said in an entry that was changed, or that no
 * seal covers yet (`size` is how many places are sealed), explains nothing.
 */
export async function sealedRecords(
  tx: PlatformTx,
  tree: Tree,
  act: 'audit.pruned' | 'database.restored',
  size: number,
): Promise<SealedRecord[]> {
  const company = companyOf(tree);
  const before = company === null ? 'platform_' : '';
  const own = (alias: string) => (company === null ? '' : `${alias}.company_id = '${company}' and`);
  const found: SealedRecord[] = [];
  await copyOut(
    tx,
    `select ${leafColumns} from ${before}audit_entries e join ${before}audit_leaves l on ${own('l')} l.entry_id = e.id
      where ${own('e')} e.act = '${act}' and l.leaf_index < ${size} order by l.leaf_index`,
    (row) => {
      const { index, entry, is } = readLeaf(company, row);
      if (is !== 'as-sealed') return;
      const said = JSON.parse(canonicalOf(row)) as Said;
      const actor = `${said.actorKind} ${said.actorId}`;
      found.push({ entry, index, at: said.at, actor, subject: said.subjectId, details: said.details });
    },
  );
  return found;
}

type Said = Readonly<{
  at: string;
  actorKind: string;
  actorId: string;
  subjectId: Id;
  details: SealedRecord['details'];
}>;
