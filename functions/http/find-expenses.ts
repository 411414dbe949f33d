import type { findExpenses as contract } from '../../shared/claims/expenses/contract.ts';
import { findExpenses } from '../../shared/claims/expenses/find-expenses.ts';
import type { Handler } from '../host/http.ts';

export const handleFindExpenses: Handler<typeof contract> = (uses, { person, input }) =>
  findExpenses(uses, person, input);
