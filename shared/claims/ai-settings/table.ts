import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import type { AiSettings } from './contract.ts';

/** What somebody of HR changed in the company's AI settings. A row is written once, with the version it led to. */
export const aiSettingsChanges = pgTable(
  'ai_settings_changes',
  {
    companyId: companyId(),
    version: integer('version').notNull(),
    at: instantColumn('at').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    before: jsonb('before').$type<AiSettings>().notNull(),
    after: jsonb('after').$type<AiSettings>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.version] })],
);

/** Who acknowledged which version of the impact assessment, and what the company answered. */
export const dpiaAcknowledgements = pgTable(
  'dpia_acknowledgements',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    at: instantColumn('at').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    textVersion: text('text_version').notNull(),
    /** Where the company's own assessment is, in its words. */
    reference: text('reference'),
    answers: jsonb('answers').$type<Readonly<Record<string, string>>>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const accountability = {
  kind: 'tenant',
  purpose: 'Show who let a machine do what, and on which assessment',
  subject: 'employee',
  legalBasis: 'GDPR Art. 5(2), 22 and 35; AI Act Art. 26',
  retention: {
    period: 'P90D',
    from: 'end of the contract',
    action: 'delete',
    basis: 'contract; GDPR Art. 28(3)(g)',
  },
} as const;

export const aiSettingsChangesClass = classify(aiSettingsChanges, {
  ...accountability,
  columns: {
    companyId: impersonal('identifier'),
    version: impersonal('state'),
    at: impersonal('time'),
    employeeId: impersonal('identifier'),
    before: impersonal('state'),
    after: impersonal('state'),
  },
});

export const dpiaAcknowledgementsClass = classify(dpiaAcknowledgements, {
  ...accountability,
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    at: impersonal('time'),
    employeeId: impersonal('identifier'),
    textVersion: impersonal('state'),
    reference: impersonal('company text'),
    answers: impersonal('company text'),
  },
});
