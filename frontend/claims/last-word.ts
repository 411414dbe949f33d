import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';

/** The latest thing that somebody who decides wrote on a claim, or null. */
export const lastWordOfHr = ({ timeline }: Pick<ExpenseView, 'timeline'>): string | null =>
  timeline.findLast(({ by, comment }) => (by.kind === 'hr' || by.kind === 'approver') && comment)?.comment ?? null;
