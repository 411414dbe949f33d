import type { showExpense as contract } from '../../shared/claims/expenses/contract.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import type { Reader } from '../host/visit.ts';

export const handleShowExpense: Reader<typeof contract> = (uses, { person, id }) =>
  showExpense(uses, person, id('expense'));
