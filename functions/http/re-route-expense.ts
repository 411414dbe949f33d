import type { reRouteExpense as contract } from '../../shared/claims/approvals/contract.ts';
import { reRouteExpense } from '../../shared/claims/approvals/re-route-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleReRouteExpense: Handler<typeof contract> = (uses, { person, id, input }) =>
  reRouteExpense(uses, person, id('expense'), input);
