import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn, oreColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { Approver, EmptyRule, FlowStep } from './flow.ts';
import type { StepState } from './step.ts';

/** The company's flows. Its own one has the company's id, and no row while it is as it came (`defaultFlow`). */
export const approvalFlows = pgTable(
  'approval_flows',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    name: text('name').notNull(),
    steps: jsonb('steps').$type<FlowStep[]>().notNull(),
    wordsOnApprove: boolean('words_on_approve').notNull(),
    remindAfter: integer('remind_after').array().notNull(),
    /** Counts every change: who changes says which version was seen. */
    version: integer('version').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What a flow is used for: one category, or one kind of them. */
export const approvalFlowUses = pgTable(
  'approval_flow_uses',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    flowId: idColumn('flow_id').notNull(),
    categoryId: idColumn('category_id'),
    kind: text('kind').$type<'wellness' | 'other'>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** The steps of a claim, copied when it came to review. The database lets one of a claim be open at a time. */
export const approvalSteps = pgTable(
  'approval_steps',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    /** Whose claim it is. */
    employeeId: idColumn('employee_id').notNull(),
    round: integer('round').notNull(),
    position: integer('position').notNull(),
    flowName: text('flow_name').notNull(),
    wordsOnApprove: boolean('words_on_approve').notNull(),
    remindAfter: integer('remind_after').array().notNull(),
    approver: text('approver').$type<Approver>().notNull(),
    personId: idColumn('person_id'),
    whenEmpty: text('when_empty').$type<EmptyRule>().notNull(),
    /** Whom HR decides it instead of, because nobody it was for could. */
    insteadOf: text('instead_of').$type<Exclude<Approver, 'hr'>>(),
    state: text('state').$type<StepState>().notNull(),
    openedAt: instantColumn('opened_at'),
    /** How many reminders there have been. */
    reminded: integer('reminded').notNull(),
    decidedAt: instantColumn('decided_at'),
    decidedBy: idColumn('decided_by'),
    /** Whom a stand-in decided for. */
    decidedFor: idColumn('decided_for'),
    /** HR decided it because nobody else could. */
    steppedIn: boolean('stepped_in').notNull(),
    /** What was set to be covered; null: nothing was. */
    covered: oreColumn('covered'),
    /**
     * Of an open step for a manager or a person: from which day until which whoever it waits for can sign in, `-infinity` where nobody
     * ever can. Null: not known, and to be asked. The database keeps them, whoever changes a step, an employment or a person.
     */
    ableFrom: dayColumn('able_from'),
    ableUntil: dayColumn('able_until'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** Who decides for whom, from a day to a day, both included, in Sweden. */
export const approvalStandIns = pgTable(
  'approval_stand_ins',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    standInId: idColumn('stand_in_id').notNull(),
    firstDay: dayColumn('first_day').notNull(),
    lastDay: dayColumn('last_day').notNull(),
    namedBy: idColumn('named_by').notNull(),
    namedAt: instantColumn('named_at').notNull(),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What a colleague was asked about a claim, and advised. */
export const approvalOpinions = pgTable(
  'approval_opinions',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    askedBy: idColumn('asked_by').notNull(),
    reviewerId: idColumn('reviewer_id').notNull(),
    question: sealedColumn<string>('approval_opinions', 'question'),
    askedAt: instantColumn('asked_at').notNull(),
    advice: text('advice').$type<'approve' | 'decline' | 'unsure'>(),
    answer: sealedColumn<string>('approval_opinions', 'answer'),
    answeredAt: instantColumn('answered_at'),
    withdrawnAt: instantColumn('withdrawn_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const ofCompany = {
  kind: 'tenant',
  purpose: 'Have claims decided by whom the company has chosen',
  subject: 'none',
  legalBasis: 'contract',
  retention: { period: 'P90D', from: 'end of the contract', action: 'delete', basis: 'contract; GDPR Art. 28(3)(g)' },
} as const;

export const approvalFlowsClass = classify(approvalFlows, {
  ...ofCompany,
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    name: impersonal('company text'),
    steps: impersonal('identifier'),
    wordsOnApprove: impersonal('state'),
    remindAfter: impersonal('state'),
    version: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});

export const approvalFlowUsesClass = classify(approvalFlowUses, {
  ...ofCompany,
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    flowId: impersonal('identifier'),
    categoryId: impersonal('identifier'),
    kind: impersonal('state'),
  },
});

const decisions = {
  kind: 'tenant',
  purpose: 'Claim and decide benefits',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a claim reveals health',
  retention: {
    period: 'P7Y',
    from: { goesWith: ['expenses'] },
    action: 'delete',
    basis: 'Bookkeeping Act ch. 7 s. 2: with the claim',
  },
} as const;

export const approvalStepsClass = classify(approvalSteps, {
  ...decisions,
  person: 'employeeId',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    round: impersonal('state'),
    position: impersonal('state'),
    flowName: impersonal('company text'),
    wordsOnApprove: impersonal('state'),
    remindAfter: impersonal('state'),
    approver: impersonal('state'),
    personId: impersonal('identifier'),
    whenEmpty: impersonal('state'),
    insteadOf: impersonal('state'),
    state: impersonal('state'),
    openedAt: impersonal('time'),
    reminded: impersonal('state'),
    decidedAt: impersonal('time'),
    decidedBy: impersonal('identifier'),
    decidedFor: impersonal('identifier'),
    steppedIn: impersonal('state'),
    covered: readablePersonal('user.financial', 'the covered amount is carried from step to step', {
      erasure: 'keep',
    }),
    // Days that the step can be decided on, empty once it is closed: whose employment they come from, the step does not say.
    ableFrom: impersonal('time'),
    ableUntil: impersonal('time'),
  },
});

export const approvalStandInsClass = classify(approvalStandIns, {
  kind: 'tenant',
  purpose: 'Have claims decided while somebody is away',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(f): claims are decided while somebody is away',
  retention: {
    period: 'P1Y',
    from: 'last_day',
    action: 'delete',
    basis: 'who decided for whom stands on the claim',
    shortest: { period: 'P30D', basis: 'claims of the last month are still asked about' },
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    standInId: impersonal('identifier'),
    firstDay: readablePersonal('user.workplace', 'who acts today is found by it'),
    lastDay: readablePersonal('user.workplace', 'who acts today is found by it'),
    namedBy: impersonal('identifier'),
    namedAt: impersonal('time'),
    endedAt: impersonal('time'),
  },
});

export const approvalOpinionsClass = classify(approvalOpinions, {
  ...decisions,
  person: { by: 'expenseId', in: 'expenses' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    askedBy: impersonal('identifier'),
    reviewerId: impersonal('identifier'),
    question: sealedPersonal('user.content', { special: true }),
    askedAt: impersonal('time'),
    advice: impersonal('state'),
    answer: sealedPersonal('user.content', { special: true }),
    answeredAt: impersonal('time'),
    withdrawnAt: impersonal('time'),
  },
});
