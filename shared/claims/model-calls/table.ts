import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { ModelCall } from './model-call.ts';

/** What a company's questions to a model cost. No claim and no person is named: nothing here leads to what was asked. */
export const modelCalls = pgTable(
  'model_calls',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    at: instantColumn('at').notNull(),
    purpose: text('purpose').$type<ModelCall['purpose']>().notNull(),
    model: text('model').notNull(),
    promptVersion: text('prompt_version').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    /** Millionths of a US dollar, by the price list of the day. */
    costMicros: bigint('cost_micros', { mode: 'number' }).notNull(),
    outcome: text('outcome').$type<ModelCall['outcome']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const modelCallsClass = classify(modelCalls, {
  kind: 'tenant',
  purpose: 'Know and limit what a company’s use of a model costs',
  subject: 'none',
  legalBasis: 'contract',
  retention: { period: 'P24M', from: 'at', action: 'delete', basis: 'invoices can be questioned' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    at: impersonal('time'),
    purpose: impersonal('state'),
    model: impersonal('machine version'),
    promptVersion: impersonal('machine version'),
    inputTokens: impersonal('amount'),
    outputTokens: impersonal('amount'),
    costMicros: impersonal('amount'),
    outcome: impersonal('state'),
  },
});
