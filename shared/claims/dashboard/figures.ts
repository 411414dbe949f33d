import type { Ore } from '../../kernel/money.ts';
import { coarseTenths, heldBack, smallestGroup } from '../oversight/small-groups.ts';

/** What the database counted of one department. */
export type DepartmentCount = Readonly<{ department: string | null; eligible: number; used: number }>;

/** Participation of the whole company, and by department where a department is large enough to say. */
export function participationOf(departments: readonly DepartmentCount[]) {
  const sum = (of: (one: DepartmentCount) => number) => departments.reduce((total, one) => total + of(one), 0);
  const eligible = sum((one) => one.eligible);
  const held = heldBack(departments.map(({ department, eligible: people }) => ({ key: department, people })));
  return {
    eligible,
    used: eligible < smallestGroup ? null : sum((one) => one.used),
    departments: departments.map((one) => ({
      department: one.department,
      eligible: one.eligible,
      tenths: held.has(one.department) ? null : coarseTenths(one.used, one.eligible),
    })),
  };
}

/** What the database summed of one category’s allowances, in öre, and of its approved claims. */
export type CategorySums = Readonly<{
  id: string;
  open: boolean;
  yearlyAmount: Ore;
  opened: number;
  base: Ore;
  used: Ore;
  reserved: Ore;
  people: number;
}>;
export type ApprovedSums = Readonly<{ category: string; claims: number; people: number; average: Ore }>;

/**
 * A year’s use of each category. Who has not used an open one yet stands at its yearly amount. What fewer than `smallestGroup`
 * people have used is held back, and what it could be told from.
 */
export function useOf(categories: readonly CategorySums[], approved: readonly ApprovedSums[], eligible: number) {
  const held = heldBack(categories.map(({ id, people }) => ({ key: id, people })));
  const averageHeld = heldBack(approved.map(({ category, people }) => ({ key: category, people })));
  return categories.map(({ id, open, yearlyAmount, opened, base, used, reserved }) => {
    const granted = base + (open ? Math.max(0, eligible - opened) * yearlyAmount : 0);
    const claims = approved.find(({ category }) => category === id);
    const shown = !held.has(id);
    const averageShown = shown && !averageHeld.has(id);
    return {
      id,
      granted,
      used: shown ? used : null,
      reserved: shown ? reserved : null,
      left: shown ? granted - used - reserved : null,
      claims: averageShown ? (claims?.claims ?? 0) : null,
      average: averageShown ? (claims?.average ?? null) : null,
    };
  });
}

/** The months of a year that have come by a month, as `YYYY-MM`. */
export const monthsOf = (year: number, until: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).filter((month) => month <= until);
