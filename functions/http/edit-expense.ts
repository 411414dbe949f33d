import type { editExpense as contract } from '../../shared/claims/expenses/contract.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleEditExpense: Handler<typeof contract> = (uses, { person, id, input }) =>
  editExpense(uses, person, id('expense'), input);
