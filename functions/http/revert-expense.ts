import type { revertExpense as contract } from '../../shared/claims/approvals/contract.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import type { Handler } from '../host/http.ts';

export const handleRevertExpense: Handler<typeof contract> = (uses, { person, id, input }) =>
  revertExpense(uses, person, id('expense'), input);
