import type { Id } from '../../kernel/ids.ts';
import { lineKinds, type ComparedLine, type KnownStaff, type Manager } from './line.ts';
import { movesAbove } from './moves-above.ts';

/**
 * Lines with their places: who is added comes after the manager who is added too, then changes, then ends, each as in the file, but
 * for who gets another manager: they come after those above them who do, so that nobody leads their own manager on the way. A manager who stands on a row that cannot be brought in takes the row with them. Managers go in no circle.
 */
export function inOrder(lines: readonly ComparedLine[], known: readonly KnownStaff[]): ComparedLine[] {
  const depths = new Map<number, number>();
  const managerOf = (at: number): number | null => {
    const position = lines[at]?.after?.manager?.position ?? null;
    return position === null ? null : position - 1;
  };
  const depthOf = (at: number): number => {
    // Step by step and not by recursion: in a file everybody can be the next one's manager.
    const chain: number[] = [];
    let next: number | null = at;
    while (next !== null && !depths.has(next) && chain.length <= lines.length) {
      chain.push(next);
      next = managerOf(next);
    }
    let depth = next === null ? -1 : (depths.get(next) ?? -1);
    for (const one of chain.toReversed()) depths.set(one, (depth += 1));
    return depths.get(at)!;
  };
  const places = lines.map((_, at) => at).toSorted((one, other) => depthOf(one) - depthOf(other));
  const judged = [...lines];
  for (const at of places) {
    const manager = managerOf(at);
    if (manager !== null && judged[manager]!.kind === 'wrong' && judged[at]!.kind !== 'wrong')
      judged[at] = {
        ...judged[at]!,
        kind: 'wrong',
        faults: [{ column: 'manager', cell: null, why: 'manager-wrong-row' }],
      };
  }
  const above = movesAbove(
    judged,
    new Map(known.map(({ id, values }) => [id, values.manager?.id ?? null] as [Id, Id | null])),
  );
  const rank = (at: number) => [
    lineKinds.indexOf(judged[at]!.kind),
    judged[at]!.kind === 'add' ? depthOf(at) : above(at),
    at,
  ];
  const sorted = lines
    .map((_, at) => at)
    .toSorted((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!;
    });
  const positions = new Map(sorted.map((at, place) => [at, place + 1]));
  const placed = (manager: Manager | null): Manager | null =>
    manager?.position ? { ...manager, position: positions.get(manager.position - 1)! } : manager;
  return sorted.map((at) => {
    const line = judged[at]!;
    return {
      ...line,
      position: positions.get(at)!,
      after: line.after && { ...line.after, manager: placed(line.after.manager) },
    };
  });
}
