import type { createExpense as contract } from '../../shared/claims/expenses/contract.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleCreateExpense: Handler<typeof contract> = (uses, { person, input }) =>
  createExpense(uses, person, input);
