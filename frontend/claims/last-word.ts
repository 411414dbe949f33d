import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';

/** The latest thing a person at HR wrote on a claim, or null. */
export const lastWordOfHr = ({ timeline }: Pick<ExpenseView, 'timeline'>): string | null =>
  timeline.findLast(({ by, comment }) => by.kind === 'hr' && comment)?.comment ?? null;
