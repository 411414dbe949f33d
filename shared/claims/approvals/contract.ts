import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { amount, id, instant, named, pageOf, typed } from '../../kernel/contract-types.ts';
import { problemCodes, type ProblemCode } from '../../kernel/problem-codes.ts';
import { sortedQuery } from '../../platform/listing/contract.ts';
import { expenseRow, expenseView, searchInput } from '../expenses/contract.ts';
import { expenseStates } from '../expenses/state.ts';
import { approvers } from './flow.ts';
import { advices } from './progress/contract.ts';
import { limitProblems } from '../../people/limits/contract.ts';

const comment = typed(1000);

/** Whose turn it is: the reader's, somebody else's, or whoever's. */
export const queueViews = ['mine', 'others', 'all'] as const;
export type QueueView = (typeof queueViews)[number];

/** What the queue is sorted by; the first is how it stands by itself. */
export const queueSorts = ['waiting', 'amount', 'paid'] as const;
export type QueueSort = (typeof queueSorts)[number];

/** Which step claims wait for; `nobody` for those that nobody it is for can decide. */
export const queueSteps = [...approvers, 'nobody'] as const;
export type QueueStep = (typeof queueSteps)[number];

/** What narrows the queue. Left out: claims in review, for HR all of them, for others those that wait for them. */
const narrowing = {
  state: z.optional(z.enum(expenseStates)),
  view: z.optional(z.enum(queueViews)),
  category: z.optional(id),
  /** One person's claims. */
  employee: z.optional(id),
  step: z.optional(z.enum(queueSteps)),
  doubts: z.optional(z.enum(['with', 'without'])),
};

export const queueRow = named(
  'QueueRow',
  z.extend(expenseRow, {
    version: z.number(),
    /** The step it waits for, null where it waits for none. `empty`: nobody it is for can decide. */
    step: z.nullable(
      z.object({
        approver: z.enum(approvers),
        since: z.nullable(instant),
        empty: z.boolean(),
        /** It waits for the reader, and for whom they stand in then. */
        yours: z.boolean(),
        for: z.nullable(z.string()),
      }),
    ),
  }),
);
export type QueueRow = z.output<typeof queueRow>;

const queuePage = z.extend(pageOf(queueRow), {
  /** How many claims wait for the reader; for staff who look on, how many wait at all. Counted up to `mostCounted`. */
  waiting: z.number(),
});

export const listQueue = endpoint({
  name: 'list-queue',
  method: 'GET',
  path: 'queue',
  summary:
    'Claims in one state, the longest waiting first; without a state, those that wait for a person. HR has the company’s, others those that wait or waited for them.',
  act: 'queue.read',
  query: z.object({ ...sortedQuery(queueSorts), ...narrowing }),
  output: queuePage,
});

export const findInQueue = endpoint({
  name: 'find-in-queue',
  method: 'POST',
  path: 'queue/search',
  summary:
    'Those of the queue’s claims that have every word on a receipt or as their vendor, the longest waiting first. Whole words.',
  act: 'queue.read',
  limit: 'search',
  input: z.extend(searchInput, { ...sortedQuery(queueSorts), ...narrowing }),
  output: queuePage,
  problems: ['input-invalid'],
});

export const showQueueCount = endpoint({
  name: 'show-queue-count',
  method: 'GET',
  path: 'queue/count',
  summary: 'How many claims wait for you, and whether any can.',
  act: 'queue.read',
  output: z.object({
    /** Counted up to `mostCounted`. */
    waiting: z.number(),
    /** You decide, did, stand in for somebody, or are asked for advice: the queue is something to you. */
    concerned: z.boolean(),
    /** Claims that you are asked for advice on. */
    advice: z.array(z.object({ expense: id, employee: z.string(), askedBy: z.string(), askedAt: instant })),
  }),
});

const outcome = z.enum(['approve', 'decline', 'request_changes']);

export const decideExpense = endpoint({
  name: 'decide-expense',
  method: 'POST',
  path: 'expenses/{expense}/decision',
  summary:
    'Approves, declines or asks for changes in the step that waits for you. After the last approval the claim is approved. A comment is required for the last two, and where the flow says so.',
  act: 'expense.decide',
  input: z.object({
    version: z.number(),
    outcome,
    comment: z.optional(z.nullable(comment)),
    /** The amount to cover in öre, at most what is left and, in kronor, what was paid; left out, what an earlier step set, or the claim's total up to what is left. */
    covered: z.optional(amount),
  }),
  output: expenseView,
  problems: [
    'input-invalid',
    'own-claim',
    ...limitProblems,
    'not-your-step',
    'receipt-being-checked',
    'changed-meanwhile',
    'not-in-this-state',
  ],
});

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];

export const approveSeveral = endpoint({
  name: 'approve-several',
  method: 'POST',
  path: 'queue/approvals',
  summary:
    'Approves several claims, each judged by itself: the answer says of each what happened. One with doubts only where they are said to be seen.',
  act: 'expense.decide',
  input: z.object({
    claims: z
      .array(z.object({ id, version: z.number(), doubtsSeen: z.optional(z.boolean()) }))
      .check(z.minLength(1), z.maxLength(50)),
    comment: z.optional(z.nullable(comment)),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        /** Where it is then: approved, or still in review and with the next step. */
        state: z.nullable(z.enum(expenseStates)),
        /** Why it is as it was; null for one that was approved. */
        problem: z.nullable(z.enum(codes)),
      }),
    ),
  }),
  problems: ['input-invalid'],
});

export const revertExpense = endpoint({
  name: 'revert-expense',
  method: 'POST',
  path: 'expenses/{expense}/revert',
  summary: 'Takes a decision back to review, with a reason. Its flow begins again.',
  act: 'expense.revert',
  input: z.object({ version: z.number(), reason: comment.check(z.minLength(1)) }),
  output: expenseView,
  problems: ['claim-blocked', 'input-invalid', 'own-claim', ...limitProblems, 'changed-meanwhile', 'not-in-this-state'],
});

export const reRouteExpense = endpoint({
  name: 're-route-expense',
  method: 'POST',
  path: 'expenses/{expense}/route',
  summary: 'Sends a claim in review through another flow, from its beginning, with a reason.',
  act: 'expense.re-route',
  input: z.object({ version: z.number(), flow: id, reason: comment.check(z.minLength(1)) }),
  output: expenseView,
  problems: ['input-invalid', 'own-claim', ...limitProblems, 'changed-meanwhile', 'not-in-this-state'],
});

export const askOpinion = endpoint({
  name: 'ask-opinion',
  method: 'POST',
  path: 'expenses/{expense}/opinions',
  summary: 'Asks a colleague for advice on a claim you are to decide. They read it until they have answered.',
  act: 'opinion.ask',
  input: z.object({ reviewer: id, question: z.optional(z.nullable(comment)) }),
  output: expenseView,
  problems: [
    'input-invalid',
    'own-claim',
    ...limitProblems,
    'not-your-step',
    'not-in-this-state',
    'opinion-open-already',
  ],
});

export const answerOpinion = endpoint({
  name: 'answer-opinion',
  method: 'POST',
  path: 'expenses/{expense}/opinion',
  summary: 'Gives the advice you were asked for on a claim, which is then no longer yours to read.',
  act: 'opinion.answer',
  input: z.object({ advice: z.enum(advices), comment }),
  status: 204,
  problems: ['input-invalid', 'own-claim'],
});

export const withdrawOpinion = endpoint({
  name: 'withdraw-opinion',
  method: 'DELETE',
  path: 'expenses/{expense}/opinions/{opinion}',
  summary: 'Takes back what a colleague was asked: they no longer read the claim.',
  act: 'opinion.withdraw',
  output: expenseView,
  problems: ['own-claim', 'not-your-step', 'not-in-this-state'],
});
