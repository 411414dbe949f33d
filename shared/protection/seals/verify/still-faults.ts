import { sql } from 'drizzle-orm';
import type { Database, PlatformTx } from '../../../platform/tenant-transaction.ts';
import { sealsOf } from '../seal-store.ts';
import { treeOfName } from '../tree.ts';
import type { Fault } from './fault.ts';

/**
 * Leaves out what only looked like a fault because a seal was made while it was looked: an anchor or a listed root of a seal that was
 * not there yet and is there by now.
 */
export async function stillFaults(operations: Database, faults: readonly Fault[]): Promise<Fault[]> {
  const left: Fault[] = [];
  for (const fault of faults) {
    const { kind, size } = fault;
    if (kind === 'seal-removed' || kind === 'listed-seal-removed') {
      const tree = treeOfName(kind === 'seal-removed' ? fault.tree : fault.of!);
      const { table, own } = sealsOf(tree);
      const exists = async ({ db }: PlatformTx) =>
        (await db.execute(sql`select from ${table} where ${own} and size = ${size}`)).rowCount! > 0;
      const isThere = await (tree.kind === 'company'
        ? operations.inTenant(tree.company, exists, 'look')
        : operations.onPlatform(exists, 'look'));
      if (isThere) continue;
    }
    left.push(fault);
  }
  return left;
}
