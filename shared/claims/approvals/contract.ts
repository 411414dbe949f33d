import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { amount, pageOf, typed } from '../../kernel/contract-types.ts';
import { expenseRow, expenseView, searchInput } from '../expenses/contract.ts';
import { expenseStates } from '../expenses/state.ts';

const comment = typed(1000);

export const listQueue = endpoint({
  name: 'list-queue',
  method: 'GET',
  path: 'queue',
  summary:
    'The company’s claims in one state, the longest waiting first; without a state, those that wait for a person.',
  act: 'queue.read',
  query: z.object({ cursor: z.optional(z.string()), state: z.optional(z.enum(expenseStates)) }),
  output: z.extend(pageOf(expenseRow), { waiting: z.number() }),
});

export const findInQueue = endpoint({
  name: 'find-in-queue',
  method: 'POST',
  path: 'queue/search',
  summary:
    'The company’s claims in one state that have every word on a receipt or as their vendor, the longest waiting first. Whole words.',
  act: 'queue.read',
  limit: 'search',
  input: searchInput,
  output: z.extend(pageOf(expenseRow), { waiting: z.number() }),
  problems: ['input-invalid'],
});

export const decideExpense = endpoint({
  name: 'decide-expense',
  method: 'POST',
  path: 'expenses/{expense}/decision',
  summary: 'Approves, declines or asks for changes. A comment is required for the last two.',
  act: 'expense.decide',
  input: z.object({
    version: z.number(),
    outcome: z.enum(['approve', 'decline', 'request_changes']),
    comment: z.optional(z.nullable(comment)),
    /** The amount to cover in öre, at most what is left and, in kronor, what was paid; left out, the claim's total up to what is left. */
    covered: z.optional(amount),
  }),
  output: expenseView,
  problems: ['input-invalid', 'own-claim', 'changed-meanwhile', 'not-in-this-state'],
});

export const revertExpense = endpoint({
  name: 'revert-expense',
  method: 'POST',
  path: 'expenses/{expense}/revert',
  summary: 'Takes a decision back to review, with a reason.',
  act: 'expense.revert',
  input: z.object({ version: z.number(), reason: comment.check(z.minLength(1)) }),
  output: expenseView,
  problems: ['claim-blocked', 'input-invalid', 'own-claim', 'changed-meanwhile', 'not-in-this-state'],
});
