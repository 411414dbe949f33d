import { boolean, doublePrecision, pgTable, text } from 'drizzle-orm/pg-core';
import type { Language } from '../../kernel/language.ts';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';

export const companies = pgTable('companies', {
  id: idColumn('id').primaryKey(),
  name: text('name').notNull(),
  organisationNumber: text('organisation_number').notNull(),
  language: text('language').$type<Language>().notNull(),
  /** Of its people's work addresses. */
  domain: text('domain'),
  createdAt: instantColumn('created_at').notNull(),
});

/** How a company wants its claims decided. */
export const claimSettings = pgTable('claim_settings', {
  companyId: companyId().primaryKey(),
  /** Claims may be approved without a person when the rules allow it and confidence reaches the threshold. */
  machineDecides: boolean('machine_decides').notNull(),
  /** Nobody but a person declines, not even a settling check. */
  declinesByPeople: boolean('declines_by_people').notNull(),
  /** At least 0.85: a company can raise it and never lower it. */
  threshold: doublePrecision('threshold').notNull(),
  /** Who reads receipts, and who judges claims: a model is asked only where the company chose it. */
  scanner: text('scanner').$type<'on-device' | 'claude'>().notNull().default('on-device'),
  evaluator: text('evaluator').$type<'on-device' | 'claude'>().notNull().default('on-device'),
  /** Claims are judged beside excerpts of the company's policy files. */
  readsPolicy: boolean('reads_policy').notNull().default(false),
});

const untilContractEnds = {
  period: 'P90D',
  from: 'end of the contract',
  action: 'delete',
  basis: 'contract; GDPR Art. 28(3)(g)',
} as const;

export const companiesClass = classify(companies, {
  kind: 'platform',
  purpose: 'Know which companies use the platform',
  subject: 'none',
  legalBasis: 'contract',
  retention: untilContractEnds,
  columns: {
    id: impersonal('identifier'),
    name: impersonal('company text'),
    organisationNumber: impersonal('company text'),
    language: impersonal('state'),
    domain: impersonal('company text'),
    createdAt: impersonal('time'),
  },
});

export const claimSettingsClass = classify(claimSettings, {
  kind: 'tenant',
  purpose: 'Decide claims as the company has chosen',
  subject: 'none',
  legalBasis: 'contract',
  retention: untilContractEnds,
  columns: {
    companyId: impersonal('identifier'),
    machineDecides: impersonal('state'),
    declinesByPeople: impersonal('state'),
    threshold: impersonal('state'),
    scanner: impersonal('state'),
    evaluator: impersonal('state'),
    readsPolicy: impersonal('state'),
  },
});
