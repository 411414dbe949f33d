/** What other wings may know of claims. */
export { openVendor } from './sealed-fields.ts';
export { expenseEvents, expenses } from './table.ts';
