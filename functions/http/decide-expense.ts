import type { decideExpense as contract } from '../../shared/claims/approvals/contract.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleDecideExpense: Handler<typeof contract> = (uses, { person, id, input }) =>
  decideExpense(uses, person, id('expense'), input);
