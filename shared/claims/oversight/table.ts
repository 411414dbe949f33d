import { boolean, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import type { Outcome } from '../expenses/transitions.ts';
import type { Ended, Standing } from './opinion.ts';

/** What the machine thought of a claim, and what people ended with: one row for each evaluation, by its id, from the same transaction. */
export const agreements = pgTable(
  'agreements',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    categoryId: idColumn('category_id').notNull(),
    at: instantColumn('at').notNull(),
    /** The first day of the Swedish month of the evaluation. */
    month: dayColumn('month').notNull(),
    /** Null for what was evaluated before there were modes. */
    mode: text('mode').$type<'shadow' | 'decides' | 'off'>(),
    /** What became of the claim then. `defer`: it went to people. */
    verdict: text('verdict').$type<Outcome>().notNull(),
    /** What the machine thought; null where it was not to think. */
    opinion: text('opinion').$type<Outcome>(),
    /** A settling check spoke, and no evaluator. */
    settledByCheck: boolean('settled_by_check').notNull(),
    confidence: doublePrecision('confidence').notNull(),
    standing: text('standing').$type<Standing>().notNull(),
    ended: text('ended').$type<Ended>(),
    endedAt: instantColumn('ended_at'),
    /** When the employee asked for a person. */
    askedAt: instantColumn('asked_at'),
    /** When somebody last took a decision on it back. */
    revertedAt: instantColumn('reverted_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** A draw of the machine's approvals to look at, with the seed by which it can be drawn again. */
export const oversightSamples = pgTable(
  'oversight_samples',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    month: dayColumn('month').notNull(),
    seed: text('seed').notNull(),
    size: integer('size').notNull(),
    /** How many there were to draw from. */
    population: integer('population').notNull(),
    drawnAt: instantColumn('drawn_at').notNull(),
    drawnBy: idColumn('drawn_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** A decision that was drawn, by the evaluation's id, and what who looked at it said. */
export const sampledDecisions = pgTable(
  'sampled_decisions',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    sampleId: idColumn('sample_id').notNull(),
    agrees: boolean('agrees'),
    answeredAt: instantColumn('answered_at'),
    answeredBy: idColumn('answered_by'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const oversight = {
  kind: 'tenant',
  purpose: 'Oversee decisions by machine, and measure how often people agree with them',
  legalBasis: 'GDPR Art. 6(1)(f) and Art. 22(3); AI Act Art. 14 and 26',
} as const;
const withTheClaim = { period: 'P7Y', action: 'delete', basis: 'follows the claim it is about' } as const;

export const agreementsClass = classify(agreements, {
  ...oversight,
  retention: { ...withTheClaim, from: { goesWith: ['evaluations'] } },
  subject: 'employee',
  person: { by: 'expenseId', in: 'expenses' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    categoryId: impersonal('identifier'),
    at: impersonal('time'),
    month: impersonal('time'),
    mode: impersonal('state'),
    verdict: impersonal('state'),
    opinion: impersonal('state'),
    settledByCheck: impersonal('state'),
    confidence: impersonal('state'),
    standing: impersonal('state'),
    ended: impersonal('state'),
    endedAt: impersonal('time'),
    askedAt: impersonal('time'),
    revertedAt: impersonal('time'),
  },
});

export const oversightSamplesClass = classify(oversightSamples, {
  ...oversight,
  retention: { ...withTheClaim, from: { financialYearOf: 'drawn_at' }, basis: 'as long as the claims that were drawn' },
  subject: 'employee',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    month: impersonal('time'),
    seed: impersonal('state'),
    size: impersonal('amount'),
    population: impersonal('amount'),
    drawnAt: impersonal('time'),
    drawnBy: impersonal('identifier'),
  },
});

export const sampledDecisionsClass = classify(sampledDecisions, {
  ...oversight,
  retention: { ...withTheClaim, from: { goesWith: ['agreements'] } },
  subject: 'employee',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    sampleId: impersonal('identifier'),
    agrees: impersonal('state'),
    answeredAt: impersonal('time'),
    answeredBy: impersonal('identifier'),
  },
});
