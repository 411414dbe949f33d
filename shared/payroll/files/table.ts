import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, instantColumn } from '../../platform/columns.ts';
import type { FileMapping, FileSettings, PayrollProfile } from './contract.ts';

/** The payroll system a company has chosen. One that has chosen nothing has no row. */
export const payrollProfiles = pgTable('payroll_profiles', {
  companyId: companyId().primaryKey(),
  /** Counts every change: who changes says which version was seen. */
  version: integer('version').notNull(),
  system: text('system').$type<PayrollProfile['system']>().notNull(),
  settings: jsonb('settings').$type<FileSettings>().notNull(),
  mapping: jsonb('mapping').$type<FileMapping>().notNull(),
  changedAt: instantColumn('changed_at').notNull(),
});

export const payrollProfilesClass = classify(payrollProfiles, {
  kind: 'tenant',
  purpose: 'Make files that the company’s payroll system reads',
  subject: 'none',
  legalBasis: 'contract',
  retention: { period: 'P90D', from: 'end of the contract', action: 'delete', basis: 'contract; GDPR Art. 28(3)(g)' },
  columns: {
    companyId: impersonal('identifier'),
    version: impersonal('state'),
    system: impersonal('state'),
    settings: impersonal('state'),
    mapping: impersonal('company text'),
    changedAt: impersonal('time'),
  },
});
