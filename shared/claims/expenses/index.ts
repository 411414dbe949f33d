/** What other wings may know of claims. */
export { moveExpense } from './move-expense.ts';
export { moveInPayroll } from './move-in-payroll.ts';
export type { EventActor } from './record-event.ts';
export { openVendor } from './sealed-fields.ts';
export { expectVersion, loadExpense } from './store.ts';
export { expenseEvents, expenses } from './table.ts';
