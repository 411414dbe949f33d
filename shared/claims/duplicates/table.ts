import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { Likeness } from './likeness.ts';

/** What HR has said of two claims that look alike: a row for each of the two. It moves no claim. */
export const duplicateAnswers = pgTable(
  'duplicate_answers',
  {
    companyId: companyId(),
    expenseId: idColumn('expense_id').notNull(),
    otherId: idColumn('other_id').notNull(),
    /** How alike they were when it was said: what is alike in more ways since is asked again. */
    likeness: text('likeness').$type<Likeness>().notNull(),
    answer: text('answer').$type<'same' | 'different'>().notNull(),
    answeredBy: idColumn('answered_by').notNull(),
    answeredAt: instantColumn('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.expenseId, table.otherId] })],
);

export const duplicateAnswersClass = classify(duplicateAnswers, {
  kind: 'tenant',
  purpose: 'Pay a purchase once',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f)',
  retention: {
    period: 'P7Y',
    from: { goesWith: ['expenses'] },
    action: 'delete',
    basis: 'follows the claims it is about',
  },
  columns: {
    companyId: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    otherId: impersonal('identifier'),
    likeness: impersonal('state'),
    answer: impersonal('state'),
    answeredBy: impersonal('identifier'),
    answeredAt: impersonal('time'),
  },
});
