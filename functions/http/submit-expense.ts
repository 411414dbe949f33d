import type { submitExpense as contract } from '../../shared/claims/expenses/contract.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleSubmitExpense: Handler<typeof contract> = (uses, { person, id, input }) =>
  submitExpense(uses, person, id('expense'), input);
