import * as z from 'zod/mini';
import { amount, id, instant, named } from '../../../kernel/contract-types.ts';
import { approvers } from '../flow.ts';
import { stepStates } from '../step.ts';

const person = z.object({ id, name: z.string() });

export const stepView = named(
  'ApprovalStep',
  z.object({
    id,
    approver: z.enum(approvers),
    /** Whom HR decides it instead of, because nobody it was for could. */
    insteadOf: z.nullable(z.enum(approvers)),
    state: z.enum(stepStates),
    /** Who can decide it; of one that is decided, nobody. Stand-ins say for whom. */
    people: z.array(z.object({ ...person.shape, for: z.nullable(z.string()) })),
    /** It waits, and nobody it is for can decide: HR steps in. */
    empty: z.boolean(),
    since: z.nullable(instant),
    decidedAt: z.nullable(instant),
    decidedBy: z.nullable(z.string()),
    decidedFor: z.nullable(z.string()),
    steppedIn: z.boolean(),
    covered: z.nullable(amount),
  }),
);
export type StepView = z.output<typeof stepView>;

export const advices = ['approve', 'decline', 'unsure'] as const;

export const opinionView = named(
  'Opinion',
  z.object({
    id,
    reviewer: person,
    askedBy: person,
    askedAt: instant,
    question: z.nullable(z.string()),
    advice: z.nullable(z.enum(advices)),
    answer: z.nullable(z.string()),
    answeredAt: z.nullable(instant),
    withdrawn: z.boolean(),
  }),
);
export type OpinionView = z.output<typeof opinionView>;

export const approvalView = named(
  'Approval',
  z.object({
    flow: z.string(),
    /** An approval needs words too. */
    wordsOnApprove: z.boolean(),
    steps: z.array(stepView),
    /** How the reader decides the open step, null when they may not: in their own right, for somebody, or as HR where nobody can. */
    yours: z.nullable(z.object({ as: z.enum(['self', 'stand-in', 'hr']), for: z.nullable(z.string()) })),
    /** What is to be covered by the steps so far, in öre; null where nobody set anything. */
    covered: z.nullable(amount),
    /** What colleagues were asked and advised: for those who decide, and for the colleague their own. */
    opinions: z.array(opinionView),
  }),
);
export type ApprovalView = z.output<typeof approvalView>;
