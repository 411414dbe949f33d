import { swedishDay } from '../../../kernel/plain-date.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { prunableBefore } from '../prunable-before.ts';
import { sealsFrom } from '../seal-store.ts';
import { nameOfTree, type Tree } from '../tree.ts';
import type { Fault } from './fault.ts';
import { sealedRecords } from './sealed-records.ts';

/**
 * How many places at the beginning of a tree have lost their entries because their time was over: what the last record of it says that is
 * itself sealed, behind those places, by the sweeper, of a seal that is there with the root that it names, which was made before
 * the day from which entries were kept. A record that says anything else is a fault and explains nothing.
 */
export async function whatWasPruned(
  tx: PlatformTx,
  tree: Tree,
  size: number,
): Promise<{ upTo: number; faults: Fault[] }> {
  let upTo = 0;
  const faults: Fault[] = [];
  for (const { entry, index, at, actor, details } of await sealedRecords(tx, tree, 'audit.pruned', size)) {
    const said = Number(details['upTo']);
    const [seal] = Number.isSafeInteger(said) && said > 0 ? await sealsFrom(tx, tree, said - 1, 1) : [];
    const isOfSeal =
      seal?.size === said &&
      said <= index &&
      actor === 'machine sweeper' &&
      details['root'] === seal.root.toString('base64');
    if (isOfSeal && swedishDay(seal.madeAt) < prunableBefore(new Date(at))) upTo = Math.max(upTo, said);
    else faults.push({ tree: nameOfTree(tree), kind: 'pruned-too-early', index, entry });
  }
  return { upTo, faults };
}
