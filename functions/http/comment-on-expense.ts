import { commentOnExpense } from '../../shared/claims/expenses/comment-on-expense.ts';
import type { commentOnExpense as contract } from '../../shared/claims/expenses/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleCommentOnExpense: Handler<typeof contract> = (uses, { person, id, input }) =>
  commentOnExpense(uses, person, id('expense'), input);
