import type { LockedObjects } from '../../platform/locked-objects.ts';
import { anchorKey, treeOfName, type Anchored, type Line } from './tree.ts';

/** Checkpoints that stand in the store and that the database knows nothing of since it was put back: those of a line, behind `from` up to `to`. */
export type Left = Readonly<{ tree: string; line: Line; from: number; to: number }>;

export const isLeft = (left: readonly Left[], { tree, line, size }: Anchored): boolean =>
  left.some((one) => one.tree === tree && one.line === line && one.from < size && size <= one.to);

/** By how much the store's clock may be behind, and the moment of a copy rounded, before what was anchored earlier belies it. */
const tolerance = 5 * 60_000;
const atOnce = 16;

/**
 * The anchors that were written before the moment of a copy, by the clock of the store, with when that was: the database of that moment knew
 * their seals, so that it was put back to it does not explain that they are gone. One that the store has no time of counts as the oldest.
 * Rejects as LockedObjects do.
 */
export async function writtenBefore(
  anchors: LockedObjects,
  found: readonly Anchored[],
  copy: Date,
): Promise<{ one: Anchored; written: Date }[]> {
  const older: { one: Anchored; written: Date }[] = [];
  for (let at = 0; at < found.length; at += atOnce)
    await Promise.all(
      found.slice(at, at + atOnce).map(async (one) => {
        const written = (await anchors.writtenAt(anchorKey(treeOfName(one.tree), one.size, one.line))) ?? new Date(0);
        if (written.getTime() < copy.getTime() - tolerance) older.push({ one, written });
      }),
    );
  return older;
}
/** Sums anchors up, by their trees and lines. */
export function leftOf(anchors: readonly Anchored[]): Left[] {
  const sums = new Map<string, Left>();
  for (const { tree, line, size } of anchors) {
    const key = `${tree} ${line}`;
    const { from, to } = sums.get(key) ?? { from: size - 1, to: size };
    sums.set(key, { tree, line, from: Math.min(from, size - 1), to: Math.max(to, size) });
  }
  return [...sums.values()];
}
