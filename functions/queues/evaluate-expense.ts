import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { consume } from '../host/queue.ts';

export const consumeEvaluateExpense = (): void => consume('evaluate-expense', evaluateExpense);
