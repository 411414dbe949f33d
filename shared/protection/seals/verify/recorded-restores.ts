import type { Id } from '../../../kernel/ids.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { restoreDetails } from '../contract.ts';
import type { Left } from '../restore-record.ts';
import type { Tree } from '../tree.ts';
import { sealedRecords } from './sealed-records.ts';

/** A restore of the database as a sealed entry says it: when it was recorded, of which moment the copy was, and what it left behind. */
export type Restore = Readonly<{ restore: Id; at: string; copy: string; left: readonly Left[] }>;

/** The restores that a tree has sealed records of. What an operator did not record, or not in that form, explains nothing. */
export async function recordedRestores(tx: PlatformTx, tree: Tree, size: number): Promise<Restore[]> {
  const records = await sealedRecords(tx, tree, 'database.restored', size);
  return records.flatMap(({ at, actor, subject, details }) => {
    const { data } = restoreDetails.safeParse(details);
    return data && actor === 'machine operator' ? [{ restore: subject, at, copy: data.copy, left: data.left }] : [];
  });
}
