import { bigint, boolean, doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core';
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

/** What a company lets a machine do with its receipts and claims. Each stage needs the one before it. */
export const claimSettings = pgTable('claim_settings', {
  companyId: companyId().primaryKey(),
  /** Counts every change: who changes says which version was seen. */
  version: integer('version').notNull().default(1),
  /** First stage: receipts are read. Without it everything is typed. */
  scans: boolean('scans').notNull().default(true),
  /** Second stage: claims are judged on the criteria of their category. */
  evaluates: boolean('evaluates').notNull().default(false),
  /** Third stage: the company's own policy is read for it. */
  readsPolicy: boolean('reads_policy').notNull().default(false),
  /**
   * What a judgement may do. off: people see it and decide; shadow: it is kept, people decide without having seen it; on: a claim is
   * decided without a person where the rules allow it and confidence reaches the threshold.
   */
  machine: text('machine').$type<'off' | 'shadow' | 'on'>().notNull(),
  /** Nobody but a person declines, not even a settling check. */
  declinesByPeople: boolean('declines_by_people').notNull(),
  /** At least 0.85: a company can raise it and never lower it. */
  threshold: doublePrecision('threshold').notNull(),
  /** Who reads receipts, and who judges claims: a model is asked only where the company chose it. */
  scanner: text('scanner').$type<'on-device' | 'claude'>().notNull().default('on-device'),
  evaluator: text('evaluator').$type<'on-device' | 'claude'>().notNull().default('on-device'),
  /** Öre that questions to a model may cost in a Swedish calendar month; null: no cap. */
  monthlyCap: bigint('monthly_cap', { mode: 'number' }),
});

/** When a company's financial years begin. Without a row they are calendar years, which companies have unless they have asked for another. */
export const financialYears = pgTable('financial_years', {
  companyId: companyId().primaryKey(),
  /** 1–12. */
  firstMonth: integer('first_month').notNull(),
  /** Of the months that were ever chosen the one by which the books are kept longest (`longerKept`). */
  keptMonth: integer('kept_month').notNull(),
  chosenBy: idColumn('chosen_by').notNull(),
  chosenAt: instantColumn('chosen_at').notNull(),
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
    version: impersonal('state'),
    scans: impersonal('state'),
    evaluates: impersonal('state'),
    readsPolicy: impersonal('state'),
    machine: impersonal('state'),
    declinesByPeople: impersonal('state'),
    threshold: impersonal('state'),
    scanner: impersonal('state'),
    evaluator: impersonal('state'),
    monthlyCap: impersonal('amount'),
  },
});

export const financialYearsClass = classify(financialYears, {
  kind: 'tenant',
  purpose: 'Keep the books as long as the law asks for',
  subject: 'none',
  legalBasis: 'contract; Bokföringslagen (1999:1078) 7:2',
  retention: untilContractEnds,
  columns: {
    companyId: impersonal('identifier'),
    firstMonth: impersonal('state'),
    keptMonth: impersonal('state'),
    chosenBy: impersonal('identifier'),
    chosenAt: impersonal('time'),
  },
});
