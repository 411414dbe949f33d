import { useState } from 'react';
import type { CategoryView } from '../../shared/claims/benefits/categories/contract.ts';

/**
 * The order that is shown: the server's, and over it what has been moved and not yet answered. `move` gives the ids in their new
 * order; `settled` is called for each answer, and with the last one the server's order holds again.
 */
export function useOrder(categories: readonly CategoryView[]) {
  const [wanted, setWanted] = useState<{ ids: readonly string[]; waiting: number } | null>(null);
  const placed = wanted?.ids.flatMap((id) => categories.find((category) => category.id === id) ?? []);
  const shown = placed?.length === categories.length ? placed : categories;
  return {
    shown,
    move(from: number, to: number): string[] {
      const ids = shown.map(({ id }) => id);
      ids.splice(to, 0, ...ids.splice(from, 1));
      setWanted((before) => ({ ids, waiting: (before?.waiting ?? 0) + 1 }));
      return ids;
    },
    settled: () =>
      setWanted((before) => (before && before.waiting > 1 ? { ...before, waiting: before.waiting - 1 } : null)),
  };
}
