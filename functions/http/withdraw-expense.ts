import type { withdrawExpense as contract } from '../../shared/claims/expenses/contract.ts';
import { withdrawExpense } from '../../shared/claims/expenses/withdraw-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleWithdrawExpense: Handler<typeof contract> = (uses, { person, id }) =>
  withdrawExpense(uses, person, id('expense'));
