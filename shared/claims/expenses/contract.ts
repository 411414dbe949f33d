import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import {
  amount,
  currency,
  day,
  id,
  instant,
  named,
  organisationNumber,
  pageOf,
  sentence,
  share,
  typed,
} from '../../kernel/contract-types.ts';
import { sortedQuery } from '../../platform/listing/contract.ts';
import { firstBenefitYear, lastBenefitYear } from '../benefits/year-rule.ts';
import { approvalView } from '../approvals/progress/contract.ts';
import { citationView } from '../policy-files/contract.ts';
import { documentView, receiptView } from '../receipts/contract.ts';
import { expenseStates } from './state.ts';

export type { ExpenseState } from './state.ts';
export { stateNames } from './state-names.ts';

const vatRows = z.array(z.object({ rate: z.number().check(z.gte(0), z.lte(100)), amount })).check(z.maxLength(6));

/** What a scan can fill in and a person can change. */
export const scannableFields = ['vendor', 'organisationNumber', 'paidOn', 'total', 'currency', 'vat'] as const;
export type ScannableField = (typeof scannableFields)[number];

/** What an employee can type. A field left out stays as it is; null empties it. */
export const expenseFields = named(
  'ExpenseFields',
  z.object({
    categoryId: z.optional(id),
    vendor: z.optional(z.nullable(typed(120))),
    organisationNumber: z.optional(z.nullable(organisationNumber)),
    paidOn: z.optional(z.nullable(day)),
    total: z.optional(z.nullable(amount)),
    currency: z.optional(currency),
    vat: z.optional(vatRows),
    note: z.optional(z.nullable(typed(1000))),
    benefitYear: z.optional(z.int().check(z.gte(firstBenefitYear), z.lte(lastBenefitYear))),
  }),
);
export type ExpenseFields = z.output<typeof expenseFields>;

/** The sentences an employee confirms before submitting. */
export const confirmations = ['paid-by-me', 'for-my-own-use', 'fields-are-right'] as const;

export const checkView = named(
  'Check',
  z.object({
    code: z.string(),
    kind: z.enum(['blocking', 'settling', 'doubting']),
    sentence,
    /** What the company's policy says that it rests on. */
    citation: z.optional(citationView),
  }),
);
export type CheckView = z.output<typeof checkView>;

const verdict = z.enum(['approve', 'decline', 'request_changes', 'defer']);

export const evaluationView = named(
  'Evaluation',
  z.object({
    at: instant,
    by: z.enum(['on-device', 'claude', 'none']),
    verdict,
    confidence: z.nullable(share),
    reasons: z.array(z.object({ sv: z.string(), en: z.string(), citation: z.optional(citationView) })),
    findings: z.array(
      z.object({
        criterion: sentence,
        outcome: z.enum(['met', 'not_met', 'unclear']),
        quote: z.nullable(z.string()),
        confidence: share,
        citation: z.optional(citationView),
      }),
    ),
    checks: z.array(checkView),
    /** In shadow mode, once people have decided: what the machine would have. Until then nothing of its findings is here. */
    opinion: z.nullable(z.object({ verdict, reasons: z.array(sentence) })),
  }),
);
export type EvaluationView = z.output<typeof evaluationView>;

export const timelineEntry = named(
  'TimelineEntry',
  z.object({
    id,
    at: instant,
    act: z.string(),
    by: z.object({
      kind: z.enum(['you', 'employee', 'hr', 'approver', 'machine']),
      name: z.nullable(z.string()),
      /** Whom a stand-in acted for. */
      for: z.nullable(z.string()),
    }),
    sentence,
    comment: z.nullable(z.string()),
  }),
);

/** What the reader may do with the claim now: the page shows exactly these as buttons. */
export const expenseActions = [
  'edit',
  'add-receipt',
  'submit',
  'withdraw',
  'ask-person',
  'comment',
  'decide',
  'revert',
  'correct',
  're-route',
  'ask-opinion',
  'advise',
] as const;
export type ExpenseAction = (typeof expenseActions)[number];

const claimHead = {
  id,
  state: z.enum(expenseStates),
  employee: z.object({ id, name: z.string() }),
  category: z.object({ id, name: sentence }),
  vendor: z.nullable(z.string()),
  paidOn: z.nullable(day),
  total: z.nullable(amount),
  currency,
  covered: z.nullable(amount),
  submittedAt: z.nullable(instant),
  changedAt: instant,
  /** Who decided, once somebody or something has. */
  decidedBy: z.nullable(z.enum(['machine', 'check', 'person'])),
  confidence: z.nullable(share),
};

export const expenseRow = named('ExpenseRow', z.object({ ...claimHead, doubts: z.number() }));
export type ExpenseRow = z.output<typeof expenseRow>;

export const expenseView = named(
  'Expense',
  z.object({
    ...claimHead,
    version: z.number(),
    benefitYear: z.number(),
    /** The years it could count on if it were submitted today, the usual first; empty without a day of payment, or where all are over. */
    benefitYears: z.array(z.number()),
    /** The seller's, as digits. */
    organisationNumber: z.nullable(z.string()),
    vat: vatRows,
    note: z.nullable(z.string()),
    /** Which fields the machine filled in and nobody has changed since. */
    filledByMachine: z.array(z.enum(scannableFields)),
    receipts: z.array(receiptView),
    /** What came with it besides: the kinds that its category wants. */
    documents: z.array(documentView),
    /** What the checks say of the claim as it stands. */
    checks: z.array(checkView),
    evaluation: z.nullable(evaluationView),
    /** The steps it goes or went through when it last came to people; null when it never did. */
    approval: z.nullable(approvalView),
    timeline: z.array(timelineEntry),
    /** The category that the receipt seems to belong to, where it is another than the claim's, for whoever may still choose. */
    suggestedCategory: z.nullable(z.object({ id, name: sentence })),
    /** Its person was erased, and bookkeeping law keeps the claim to the end of this day; null for everybody else's. */
    keptUntil: z.nullable(day),
    /** What may not be done with the claimant's data for the time being; an objection for the claimant and HR alone. */
    limits: z.array(z.enum(['restriction', 'objection'])),
    may: z.array(z.enum(expenseActions)),
  }),
);
export type ExpenseView = z.output<typeof expenseView>;

/** What is searched for can say something about somebody's health: it goes in a body, never in an address. */
export const searchInput = z.object({
  search: typed(100),
  state: z.optional(z.enum(expenseStates)),
  cursor: z.optional(z.string()),
});

/** What one's own claims can be sorted by: when they were started, paid, and how much they are. */
export const ownSorts = ['started', 'paid', 'total'] as const;

const listQuery = z.object({ ...sortedQuery(ownSorts), state: z.optional(z.enum(expenseStates)) });

export const createExpense = endpoint({
  name: 'create-expense',
  method: 'POST',
  path: 'expenses',
  summary: 'Starts a claim as a draft.',
  act: 'expense.create',
  input: expenseFields,
  output: expenseView,
  status: 201,
  problems: ['input-invalid'],
});

export const listExpenses = endpoint({
  name: 'list-expenses',
  method: 'GET',
  path: 'expenses',
  summary: 'Your own claims; unless another order is asked for, newest first.',
  act: 'expense.read',
  query: listQuery,
  output: pageOf(expenseRow),
});

export const findExpenses = endpoint({
  name: 'find-expenses',
  method: 'POST',
  path: 'expenses/search',
  summary:
    'Your own claims that have every word on a receipt or as their vendor, newest first. Whole words; in the body, because an address is kept in logs.',
  act: 'expense.read',
  limit: 'search',
  input: searchInput,
  output: pageOf(expenseRow),
  problems: ['input-invalid'],
});

export const showExpense = endpoint({
  name: 'show-expense',
  method: 'GET',
  path: 'expenses/{expense}',
  summary: 'One claim with its receipts, checks, evaluation and timeline.',
  act: 'expense.read',
  output: expenseView,
});

export const editExpense = endpoint({
  name: 'edit-expense',
  method: 'PATCH',
  path: 'expenses/{expense}',
  summary: 'Changes the named fields. What is typed is never overwritten by a scan.',
  act: 'expense.edit',
  input: expenseFields,
  output: expenseView,
  problems: ['input-invalid', 'not-in-this-state'],
});

export const submitExpense = endpoint({
  name: 'submit-expense',
  method: 'POST',
  path: 'expenses/{expense}/submit',
  summary: 'Submits a claim: the checks that block answer at once, the allowance is reserved, the decision follows.',
  act: 'expense.submit',
  input: z.object({ version: z.number(), confirmed: z.array(z.enum(confirmations)) }),
  output: expenseView,
  problems: ['claim-blocked', 'receipt-being-read', 'receipt-being-checked', 'changed-meanwhile', 'not-in-this-state'],
});

export const withdrawExpense = endpoint({
  name: 'withdraw-expense',
  method: 'POST',
  path: 'expenses/{expense}/withdraw',
  summary: 'Takes a draft or submitted claim back. What it reserved is free again.',
  act: 'expense.withdraw',
  output: expenseView,
  problems: ['not-in-this-state'],
});

export const askPerson = endpoint({
  name: 'ask-person',
  method: 'POST',
  path: 'expenses/{expense}/ask-person',
  summary: 'Asks for a person to look at a claim that a machine declined.',
  act: 'expense.ask-person',
  output: expenseView,
  problems: ['claim-blocked', 'not-in-this-state'],
});

export const commentOnExpense = endpoint({
  name: 'comment-on-expense',
  method: 'POST',
  path: 'expenses/{expense}/comments',
  summary: 'Says something about a claim that was submitted: its owner to those who decide it, or they to its owner.',
  act: 'expense.comment',
  input: z.object({ comment: typed(1000) }),
  output: expenseView,
  problems: ['input-invalid', 'not-your-step', 'being-erased', 'person-erased', 'not-in-this-state'],
});
