import { doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { Outcome } from '../expenses/transitions.ts';
import type { EvaluationContent } from './evaluation.ts';
import type { Mode } from './verdict-by-mode.ts';

/** Every evaluation of a claim, with the versions of what gave it: an answer can be explained years later. */
export const evaluations = pgTable(
  'evaluations',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    expenseVersion: integer('expense_version').notNull(),
    at: instantColumn('at').notNull(),
    evaluator: text('evaluator').$type<'on-device' | 'claude' | 'none'>().notNull(),
    model: text('model').notNull(),
    promptVersion: text('prompt_version').notNull(),
    policyVersion: text('policy_version').notNull(),
    verdict: text('verdict').$type<'approve' | 'decline' | 'request_changes' | 'defer'>().notNull(),
    /** How far the verdict reached by the company's settings of that moment; null for evaluations of before it was kept. */
    mode: text('mode').$type<Mode>(),
    /** What the rules said before settings changed it: `verdict` is what became of it. Null as `mode`. */
    opinion: text('opinion').$type<Outcome>(),
    confidence: doublePrecision('confidence').notNull(),
    doubts: integer('doubts').notNull(),
    content: sealedColumn<EvaluationContent>('evaluations', 'content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const evaluationsClass = classify(evaluations, {
  kind: 'tenant',
  purpose: 'Explain and oversee decisions by machine',
  subject: 'employee',
  person: { by: 'expenseId', in: 'expenses' },
  legalBasis: 'GDPR Art. 6(1)(b) and (f), Art. 22(3); AI Act Art. 26(6)',
  retention: {
    period: 'P7Y',
    from: { goesWith: ['expenses'] },
    action: 'delete',
    basis: 'follows the claim it explains',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    expenseVersion: impersonal('state'),
    at: impersonal('time'),
    evaluator: impersonal('machine version'),
    model: impersonal('machine version'),
    promptVersion: impersonal('machine version'),
    policyVersion: impersonal('machine version'),
    verdict: impersonal('state'),
    mode: impersonal('state'),
    opinion: impersonal('state'),
    confidence: impersonal('state'),
    doubts: impersonal('state'),
    content: sealedPersonal('user.content', { special: true }),
  },
});
