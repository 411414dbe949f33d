import type { Id } from '../../../kernel/ids.ts';
import { swedishDay, type PlainDate } from '../../../kernel/plain-date.ts';
import type { LockedObjects } from '../../../platform/locked-objects.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { prunableBefore } from '../prunable-before.ts';
import { anchoredSizes, sealsFrom } from '../seal-store.ts';
import { anchorKey, nameOfTree, type Line, type Tree } from '../tree.ts';
import type { Fault } from './fault.ts';
import { sealedRecords } from './sealed-records.ts';

/**
 * A record that entries went by right: `before` is the day from which they were kept, `size` that of the last seal that is older, `covering`
 * that of the seal that covers the record itself.
 */
export type Pruning = Readonly<{ entry: Id; index: number; size: number; covering: number; before: PlainDate }>;

/** The day from which a record says that entries were kept; null where no financial year lets that day be so late at that moment. */
function keptFrom(said: unknown, at: Date): PlainDate | null {
  const month = Number(/^\d{4}-(0[1-9]|1[0-2])-01$/u.exec(String(said))?.[1]);
  return month && String(said) <= prunableBefore(at, month) ? (said as PlainDate) : null;
}

/**
 * How many places at the beginning of a tree have lost their entries because their time was over: what the last record of it says that is
 * itself sealed and anchored, behind those places, by the sweeper, of a seal that is there with the root that it names, which was made before
 * the day from which entries were kept. A record that says anything else is a fault and explains nothing.
 */
export async function whatWasPruned(
  tx: PlatformTx,
  tree: Tree,
  size: number,
): Promise<{ upTo: number; prunings: Pruning[]; faults: Fault[] }> {
  let upTo = 0;
  const prunings: Pruning[] = [];
  const faults: Fault[] = [];
  const sizes = await anchoredSizes(tx, tree);
  for (const { entry, index, at, actor, details } of await sealedRecords(tx, tree, 'audit.pruned', size)) {
    const [covering] = await sealsFrom(tx, tree, index, 1);
    // Entries go only when it is anchored: until then it explains nothing.
    if (!covering || !sizes.get(covering.size)) continue;
    const said = Number(details['upTo']);
    const [seal] = Number.isSafeInteger(said) && said > 0 ? await sealsFrom(tx, tree, said - 1, 1) : [];
    const isOfSeal =
      seal?.size === said &&
      said <= index &&
      actor === 'machine sweeper' &&
      details['root'] === seal.root.toString('base64');
    const before = keptFrom(details['before'], new Date(at));
    if (isOfSeal && before !== null && swedishDay(seal.madeAt) < before) {
      upTo = Math.max(upTo, said);
      prunings.push({ entry, index, size: said, covering: covering.size, before });
    } else faults.push({ tree: nameOfTree(tree), kind: 'pruned-too-early', index, entry });
  }
  return { upTo, prunings, faults };
}

/**
 * Asks the store how old the seals are by its own clock, and when the record itself was sealed: that the database says so of itself is not
 * enough for what cannot be asked any more. `lines` are those that a seal can be anchored in.
 */
export async function prunedTooEarly(
  anchors: LockedObjects,
  tree: Tree,
  prunings: readonly Pruning[],
  lines: readonly Line[],
): Promise<Fault[]> {
  const written = async (size: number): Promise<Date[]> => {
    const times = await Promise.all(lines.map((line) => anchors.writtenAt(anchorKey(tree, size, line))));
    return times.filter((time) => time !== null);
  };
  const faults: Fault[] = [];
  for (const { entry, index, size, covering, before } of prunings) {
    const [sealed, recorded] = [await written(size), await written(covering)];
    // Where it is not anchored at all, that is the fault.
    const isOfLater = sealed.length > 0 && sealed.every((time) => swedishDay(time) >= before);
    const wasNotDue = recorded.length > 0 && recorded.every((time) => keptFrom(before, time) === null);
    if (isOfLater || wasNotDue) faults.push({ tree: nameOfTree(tree), kind: 'pruned-too-early', index, entry });
  }
  return faults;
}
