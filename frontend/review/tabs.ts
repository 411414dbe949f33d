import type { ExpenseState } from '../../shared/claims/expenses/contract.ts';

/** The queue's tabs beside the first, which is what waits for a person. */
export const reviewTabs = [
  'changes_requested',
  'approved',
  'declined',
  'in_payroll',
  'paid',
] as const satisfies readonly ExpenseState[];
export type ReviewTab = (typeof reviewTabs)[number];
