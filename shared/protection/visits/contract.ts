import { listQueue } from '../../claims/approvals/contract.ts';
import { showExpense } from '../../claims/expenses/contract.ts';
import { downloadReceipt, showReceiptPage } from '../../claims/receipts/contract.ts';
import type { Endpoint } from '../../kernel/endpoint.ts';
import { listEmployees } from '../../people/employees/contract.ts';

type VisitOf<E extends Endpoint> = Omit<E, 'name' | 'path' | 'by' | 'method'> &
  Readonly<{ method: 'GET'; name: `visit-${E['name']}`; path: `visits/{company}/${E['path']}`; by: 'visitor' }>;

/**
 * A reading of a company's as staff reach it: the same answer, the company named in the path, and open only with a live grant
 * whose scope covers its act. Only what is read by GET becomes one.
 */
const visit = <const E extends Endpoint & { method: 'GET' }>(endpoint: E): VisitOf<E> => ({
  ...endpoint,
  name: `visit-${endpoint.name}`,
  path: `visits/{company}/${endpoint.path}`,
  by: 'visitor',
});

export const visitQueue = visit(listQueue);
export const visitExpense = visit(showExpense);
export const visitReceiptPage = visit(showReceiptPage);
export const visitReceiptFile = visit(downloadReceipt);
export const visitEmployees = visit(listEmployees);
