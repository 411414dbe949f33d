import type { Anchored, Line } from './tree.ts';

/** Checkpoints that stand in the store and that the database knows nothing of since it was put back: those of a line, behind `from` up to `to`. */
export type Left = Readonly<{ tree: string; line: Line; from: number; to: number }>;

export const isLeft = (left: readonly Left[], { tree, line, size }: Anchored): boolean =>
  left.some((one) => one.tree === tree && one.line === line && one.from < size && size <= one.to);

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
