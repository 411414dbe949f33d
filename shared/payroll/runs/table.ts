import { bigint, boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Ore } from '../../kernel/money.ts';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn, oreColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { LineKind, LineState, RunState } from './run-state.ts';

/** How a company wants its runs locked. A company without a row wants it as simple as it gets. */
export const payrollSettings = pgTable('payroll_settings', {
  companyId: companyId().primaryKey(),
  /** Counts every change: who changes says which version was seen. */
  version: integer('version').notNull(),
  twoPeople: boolean('two_people').notNull(),
});

const sum = (name: string) => bigint(name, { mode: 'number' }).$type<Ore>();

/** One company's month of pay. The database refuses any change of one that is locked, other than where it has come. */
export const payrollRuns = pgTable(
  'payroll_runs',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    /** The first day of the month in which it is paid out. */
    month: dayColumn('month').notNull(),
    /** Counts the company's runs from 1. */
    number: integer('number').notNull(),
    state: text('state').$type<RunState>().notNull(),
    openedBy: idColumn('opened_by').notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    proposedBy: idColumn('proposed_by'),
    proposedAt: instantColumn('proposed_at'),
    proposedLines: integer('proposed_lines'),
    proposedTotal: sum('proposed_total'),
    /** What exactly was proposed, of which number and sum are not enough: see `digestOfLines`. */
    proposedDigest: text('proposed_digest'),
    lockedBy: idColumn('locked_by'),
    lockedAt: instantColumn('locked_at'),
    lines: integer('lines'),
    people: integer('people'),
    paid: sum('paid'),
    takenBack: sum('taken_back'),
    exportedAt: instantColumn('exported_at'),
    confirmedAt: instantColumn('confirmed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What a paid claim is to cover instead of what it did: more, less, or nothing. Append-only. */
export const payrollCorrections = pgTable(
  'payroll_corrections',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    kind: text('kind').$type<Extract<LineKind, 'correction' | 'recovery'>>().notNull(),
    amount: oreColumn('amount').notNull(),
    vat: oreColumn('vat'),
    madeBy: idColumn('made_by').notNull(),
    madeAt: instantColumn('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** One thing that is paid to somebody or taken back, as it was when its run was locked. */
export const payrollLines = pgTable(
  'payroll_lines',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    runId: idColumn('run_id').notNull(),
    /** 1 … n within the run. */
    number: integer('number').notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    state: text('state').$type<LineState>().notNull(),
    /** Above zero is paid to the employee, below is taken back. */
    amount: oreColumn('amount').notNull(),
    vat: oreColumn('vat'),
    treatment: text('treatment').$type<'tax-free' | 'taxable'>().notNull(),
    taxYear: integer('tax_year').notNull(),
    /** It came too late for being free of tax: see payout-year.ts. */
    lapsed: boolean('lapsed').notNull(),
    day: dayColumn('day').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    employeeName: text('employee_name').notNull(),
    employeeNumber: text('employee_number'),
    department: text('department'),
    categoryId: idColumn('category_id').notNull(),
    categorySv: text('category_sv').notNull(),
    categoryEn: text('category_en').notNull(),
    payrollCode: text('payroll_code'),
    expenseId: idColumn('expense_id'),
    correctionId: idColumn('correction_id'),
    deductionYear: integer('deduction_year'),
    deductionWay: text('deduction_way').$type<'gross' | 'net'>(),
    settledAt: instantColumn('settled_at'),
    /** Why payroll did not pay it. */
    reason: sealedColumn<string>('payroll_lines', 'reason'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const untilContractEnds = {
  period: 'P90D',
  from: 'end of the contract',
  action: 'delete',
  basis: 'contract; GDPR Art. 28(3)(g)',
} as const;
const bookkeeping = {
  kind: 'tenant',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the benefit, its taxation and the books',
} as const;
const books = { period: 'P7Y', action: 'delete', basis: 'Bookkeeping Act ch. 7 s. 2' } as const;
const computed = (why: string) => readablePersonal('user.financial', why, { erasure: 'keep' });

export const payrollSettingsClass = classify(payrollSettings, {
  kind: 'tenant',
  purpose: 'Lock payroll runs as the company has chosen',
  subject: 'none',
  legalBasis: 'contract',
  retention: untilContractEnds,
  columns: {
    companyId: impersonal('identifier'),
    version: impersonal('state'),
    twoPeople: impersonal('state'),
  },
});

export const payrollRunsClass = classify(payrollRuns, {
  ...bookkeeping,
  retention: { ...books, from: { financialYearOf: 'month' }, law: 'bookkeeping' },
  purpose: 'Pay benefits with the salary',
  subject: 'none',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    month: impersonal('time'),
    number: impersonal('identifier'),
    state: impersonal('state'),
    openedBy: impersonal('identifier'),
    openedAt: impersonal('time'),
    proposedBy: impersonal('identifier'),
    proposedAt: impersonal('time'),
    proposedLines: impersonal('state'),
    proposedTotal: impersonal('amount'),
    proposedDigest: impersonal('state'),
    lockedBy: impersonal('identifier'),
    lockedAt: impersonal('time'),
    lines: impersonal('state'),
    people: impersonal('state'),
    paid: impersonal('amount'),
    takenBack: impersonal('amount'),
    exportedAt: impersonal('time'),
    confirmedAt: impersonal('time'),
  },
});

export const payrollCorrectionsClass = classify(payrollCorrections, {
  ...bookkeeping,
  retention: { ...books, from: { financialYearOf: 'made_at' }, law: 'bookkeeping' },
  purpose: 'Put right what was paid',
  subject: 'employee',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    kind: impersonal('state'),
    amount: computed('the next run is computed from it'),
    vat: computed('payroll files are computed from it'),
    madeBy: impersonal('identifier'),
    madeAt: impersonal('time'),
  },
});

export const payrollLinesClass = classify(payrollLines, {
  ...bookkeeping,
  retention: { ...books, from: { goesWith: ['payroll_runs'] } },
  purpose: 'Pay benefits with the salary',
  subject: 'employee',
  person: 'employeeId',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    runId: impersonal('identifier'),
    number: impersonal('identifier'),
    kind: impersonal('state'),
    state: impersonal('state'),
    amount: computed('a run is the sum of its lines'),
    vat: computed('payroll files are computed from it'),
    treatment: impersonal('state'),
    taxYear: impersonal('time'),
    lapsed: impersonal('state'),
    day: computed('the year a payment belongs to follows from it'),
    employeeId: impersonal('identifier'),
    employeeName: readablePersonal('user.name', 'what was sent to payroll is the same whenever it is read', {
      erasure: 'keep',
    }),
    employeeNumber: readablePersonal('user.workplace', 'payroll knows people by it', { erasure: 'keep' }),
    department: readablePersonal('user.workplace', 'costs are booked on it', { erasure: 'keep' }),
    categoryId: impersonal('identifier'),
    categorySv: impersonal('company text'),
    categoryEn: impersonal('company text'),
    payrollCode: impersonal('company text'),
    expenseId: impersonal('identifier'),
    correctionId: impersonal('identifier'),
    deductionYear: impersonal('time'),
    deductionWay: impersonal('state'),
    settledAt: impersonal('time'),
    reason: sealedPersonal('user.content', { special: true }),
  },
});
