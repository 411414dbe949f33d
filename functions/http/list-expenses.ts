import type { listExpenses as contract } from '../../shared/claims/expenses/contract.ts';
import { listExpenses } from '../../shared/claims/expenses/list-expenses.ts';
import type { Handler } from '../host/http.ts';

export const handleListExpenses: Handler<typeof contract> = (uses, { person, query }) =>
  listExpenses(uses, person, query);
