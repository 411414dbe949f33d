import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Canonical } from '../../kernel/canonical-json.ts';
import type { Currency, Ore } from '../../kernel/money.ts';
import type { OrganisationNumber } from '../../kernel/organisation-number.ts';
import {
  classify,
  impersonal,
  readablePersonal,
  sealedPersonal,
  type Retention,
} from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn, oreColumn } from '../../platform/columns.ts';
import { blindIndexColumn } from '../../platform/encryption/blind-index-column.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { ScannableField } from './contract.ts';
import type { ExpenseState } from './state.ts';
import { foldVendor } from './vendor-name.ts';

export const expenses = pgTable(
  'expenses',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    categoryId: idColumn('category_id').notNull(),
    state: text('state').$type<ExpenseState>().notNull(),
    /** Counts every change: who decides says which version was seen. */
    version: integer('version').notNull(),
    benefitYear: integer('benefit_year').notNull(),
    vendor: sealedColumn<string>('expenses', 'vendor'),
    /** Blind index of the folded vendor: likely duplicates are found by it. */
    vendorIndex: blindIndexColumn('vendor_index', 'expenses.vendor', { column: 'vendor', normalise: foldVendor }),
    organisationNumber: sealedColumn<OrganisationNumber>('expenses', 'organisation_number'),
    paidOn: dayColumn('paid_on'),
    total: oreColumn('total'),
    currency: text('currency').$type<Currency>().notNull(),
    vat: jsonb('vat').$type<{ rate: number; amount: Ore }[]>().notNull(),
    note: sealedColumn<string>('expenses', 'note'),
    filledByMachine: text('filled_by_machine').array().$type<ScannableField[]>().notNull(),
    /** What a person has typed or emptied: a scan never fills it in again. */
    typedByPerson: text('typed_by_person').array().$type<ScannableField[]>().notNull(),
    /** What the allowance holds for this claim until it is decided, and what it covers after. */
    reserved: oreColumn('reserved').notNull(),
    covered: oreColumn('covered'),
    decidedBy: text('decided_by').$type<'machine' | 'check' | 'person'>(),
    /** How many doubts the latest evaluation left open. */
    doubts: integer('doubts').notNull().default(0),
    submittedAt: instantColumn('submitted_at'),
    decidedAt: instantColumn('decided_at'),
    /** Since when it waits for the step it is at; of one that waits for nobody, since when it last did. */
    waitingSince: instantColumn('waiting_since'),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What happened to a claim, in order: the timeline, and what people are told of. */
export const expenseEvents = pgTable(
  'expense_events',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    expenseId: idColumn('expense_id').notNull(),
    at: instantColumn('at').notNull(),
    act: text('act').notNull(),
    byKind: text('by_kind').$type<'employee' | 'hr' | 'approver' | 'machine'>().notNull(),
    byEmployee: idColumn('by_employee'),
    comment: sealedColumn<string>('expense_events', 'comment'),
    details: jsonb('details').$type<Record<string, Canonical>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const bookkeeping = {
  kind: 'tenant',
  purpose: 'Claim and decide benefits',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a claim reveals health',
} as const;

/** States in which no money is owed or paid and nothing waits for anybody: such a claim holds nothing of its allowance. */
export const neverApproved = ['draft', 'changes_requested', 'declined', 'withdrawn'] as const satisfies ExpenseState[];

/**
 * A claim that is approved or paid is a voucher of the books, counted from its approval as its year is (`bookkeepingYear`). One that was never
 * approved is none: it is kept for as long as the employee and the union can still dispute the decision, and not for seven years. One
 * that waits for a decision is kept until it has one.
 */
const lifeOfClaim = {
  period: 'P7Y',
  from: { financialYearOf: 'decided_at' },
  action: 'delete',
  basis: 'Bookkeeping Act ch. 7 s. 2',
  law: 'bookkeeping',
  other: {
    name: 'never-approved',
    column: 'state',
    values: neverApproved,
    retention: {
      period: 'P2Y',
      from: 'changed_at',
      action: 'delete',
      basis: 'negotiation of a dispute is called for within two years: Co-determination Act (1976:580) s. 64',
      shortest: { period: 'P6M', basis: 'what a machine decided is kept six months: AI Act Art. 26(6)' },
    },
  },
} as const satisfies Retention;

const computed = (why: string) => readablePersonal('user.financial', why, { erasure: 'keep' });

export const expensesClass = classify(expenses, {
  ...bookkeeping,
  retention: lifeOfClaim,
  person: 'employeeId',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    categoryId: impersonal('identifier'),
    state: impersonal('state'),
    version: impersonal('state'),
    benefitYear: impersonal('time'),
    vendor: sealedPersonal('user.financial', { special: true }),
    vendorIndex: impersonal('hash'),
    organisationNumber: sealedPersonal('user.financial', { special: true }),
    paidOn: computed('the year rule and duplicates are checked by it'),
    total: computed('duplicates are checked by it'),
    currency: computed('sums are computed by it'),
    vat: computed('payroll files are computed from it'),
    note: sealedPersonal('user.content', { special: true, erasure: 'delete' }),
    filledByMachine: impersonal('state'),
    typedByPerson: impersonal('state'),
    reserved: computed('the allowance adds up by it'),
    covered: computed('payroll is computed from it'),
    decidedBy: impersonal('state'),
    doubts: impersonal('state'),
    submittedAt: impersonal('time'),
    decidedAt: impersonal('time'),
    waitingSince: impersonal('time'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});

export const expenseEventsClass = classify(expenseEvents, {
  ...bookkeeping,
  retention: {
    period: 'P7Y',
    from: { goesWith: ['expenses'] },
    action: 'delete',
    basis: 'Bookkeeping Act ch. 7 s. 2: with the claim',
  },
  person: { by: 'expenseId', in: 'expenses' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    expenseId: impersonal('identifier'),
    at: impersonal('time'),
    act: impersonal('state'),
    byKind: impersonal('state'),
    byEmployee: impersonal('identifier'),
    comment: sealedPersonal('user.content', { special: true }),
    details: impersonal('state'),
  },
});
