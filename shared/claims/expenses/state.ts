/** Where a claim can be. The arrows between them are in `transitions.ts`. */
export const expenseStates = [
  'draft',
  'submitted',
  'in_review',
  'approved',
  'declined',
  'changes_requested',
  'withdrawn',
  'in_payroll',
  'paid',
] as const;
export type ExpenseState = (typeof expenseStates)[number];
