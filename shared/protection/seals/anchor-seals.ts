import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { anchorKey, anchorLockedUntil, type Line, type Tree } from './tree.ts';
import { companyOf, markAnchored, type SealRecord } from './seal-store.ts';
import type { SealUses } from './uses.ts';

/**
 * Puts checkpoints where nobody changes them, and notes that they stand there. What a former run put there and could not note is the
 * same bytes; other bytes are a fault, which is logged and stays for whoever verifies. Rejects as LockedObjects do.
 */
export async function anchorSeals(uses: SealUses, tree: Tree, line: Line, seals: readonly SealRecord[]): Promise<void> {
  const stand: number[] = [];
  try {
    for (const { size, checkpoint, madeAt } of seals) {
      const [key, bytes] = [anchorKey(tree, size, line), Buffer.from(checkpoint, 'utf8')];
      const isNew = await uses.anchors.putOnce(key, bytes, anchorLockedUntil(madeAt));
      const there = isNew ? bytes : await uses.anchors.readOldest(key);
      if (there && bytes.equals(there)) stand.push(size);
      else uses.log('seal.anchor-differs', { tree: tree.kind, size });
    }
  } finally {
    if (stand.length > 0) {
      const company = companyOf(tree);
      const mark = (tx: PlatformTx) => markAnchored(tx, tree, stand);
      await (company ? uses.operations.inTenant(company, mark) : uses.operations.onPlatform(mark));
    }
  }
}
