import type { showExpense as contract } from '../../shared/claims/expenses/contract.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleShowExpense: Handler<typeof contract> = (uses, { person, id }) =>
  showExpense(uses, person, id('expense'));
