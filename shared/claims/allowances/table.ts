import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn, oreColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';

/** Who adjusted an allowance, and why. Beside the entry, which is never changed: a sealed reason is sealed anew when keys are replaced. */
export const allowanceAdjustments = pgTable(
  'allowance_adjustments',
  {
    companyId: companyId(),
    entryId: idColumn('entry_id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    byEmployee: idColumn('by_employee').notNull(),
    reason: sealedColumn<string>('allowance_adjustments', 'reason').notNull(),
    /** HR chose that the employee reads the reason. */
    shown: boolean('shown').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.entryId] })],
);

/** How a leaver's over-use of a year is taken from their pay, chosen once: payroll reads it. */
export const leaverDeductions = pgTable(
  'leaver_deductions',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    year: integer('year').notNull(),
    way: text('way').$type<'gross' | 'net'>().notNull(),
    amount: oreColumn('amount').notNull(),
    decidedBy: idColumn('decided_by').notNull(),
    decidedAt: instantColumn('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId, table.year] })],
);

const keep = {
  kind: 'tenant',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the benefit, and its taxation',
} as const;
const books = { period: 'P7Y', action: 'delete', basis: 'Bookkeeping Act ch. 7 s. 2' } as const;

export const allowanceAdjustmentsClass = classify(allowanceAdjustments, {
  ...keep,
  retention: { ...books, from: { goesWith: ['allowance_entries'] } },
  purpose: 'Say why somebody’s benefit is another than the rules give',
  person: 'employeeId',
  columns: {
    companyId: impersonal('identifier'),
    entryId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    byEmployee: impersonal('identifier'),
    reason: sealedPersonal('user.content', { special: true }),
    shown: impersonal('state'),
  },
});

export const leaverDeductionsClass = classify(leaverDeductions, {
  ...keep,
  retention: { ...books, from: { financialYearOf: 'decided_at' }, law: 'bookkeeping' },
  purpose: 'Settle what a leaver has used beyond the benefit',
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    year: impersonal('time'),
    way: impersonal('state'),
    amount: readablePersonal('user.financial', 'payroll computes from it', { erasure: 'keep' }),
    decidedBy: impersonal('identifier'),
    decidedAt: impersonal('time'),
  },
});
