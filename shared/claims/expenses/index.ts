/** What other wings may know of claims. */
export { expenseEvents, expenses } from './table.ts';
