import type { Id } from '../../kernel/ids.ts';
import type { ComparedLine, Manager } from './line.ts';

/** Somebody in a chain of managers: who is here by their id, who is added by the place of their line, from 1. */
type Key = Id | number;
const keyOf = (manager: Manager | null): Key | null => manager && (manager.id ?? manager.position);

/**
 * Counts, for a line that gives somebody another manager, how many above them get another one too; zero for the other lines. Applied by
 * that count each finds the chain above them as it is to stay, and so no circle that only stands on the way. `known` says whose
 * manager is who today.
 */
export function movesAbove(lines: readonly ComparedLine[], known: ReadonlyMap<Id, Id | null>): (at: number) => number {
  const lineOf = new Map(lines.flatMap((line) => (line.employee ? [[line.employee, line] as const] : [])));
  const find = (key: Key): ComparedLine | undefined => (typeof key === 'number' ? lines[key - 1] : lineOf.get(key));
  const applied = (line: ComparedLine | undefined) =>
    line !== undefined && line.kind !== 'wrong' && line.after !== null;
  const managerOf = (key: Key): Key | null => {
    const line = find(key);
    return applied(line) ? keyOf(line!.after!.manager) : typeof key === 'number' ? null : (known.get(key) ?? null);
  };
  const moves = (key: Key): boolean => {
    const line = find(key);
    return applied(line) && line!.before !== null && line!.changed.includes('manager');
  };
  const counts = new Map<Key, number>();
  /** Up the chain until one is counted, then down it again: each is passed once, however long the chains are. */
  function upFrom(start: Key): number {
    const chain: Key[] = [];
    const passed = new Set<Key>();
    let next: Key | null = start;
    while (next !== null && !counts.has(next) && !passed.has(next)) {
      chain.push(next);
      passed.add(next);
      next = managerOf(next);
    }
    let count = next === null ? 0 : (counts.get(next) ?? 0);
    for (const one of chain.toReversed()) counts.set(one, (count += moves(one) ? 1 : 0));
    return count;
  }
  return (at) => {
    const { employee } = lines[at]!;
    return employee !== null && moves(employee) ? upFrom(employee) : 0;
  };
}
