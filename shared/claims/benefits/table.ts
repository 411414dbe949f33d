import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Basis, Terms } from '../allowances/prorate.ts';
import type { LedgerEntry } from './allowance.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn, oreColumn } from '../../platform/columns.ts';
import type { CategoryRules } from './category-rules.ts';

export const categories = pgTable(
  'categories',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    nameSv: text('name_sv').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text('kind').$type<'wellness' | 'other'>().notNull(),
    criteriaSv: text('criteria_sv').notNull(),
    criteriaEn: text('criteria_en').notNull(),
    rules: jsonb('rules').$type<CategoryRules>().notNull(),
    yearlyAmount: oreColumn('yearly_amount').notNull(),
    /** taxable: paid as salary, with the social fee of its day. */
    taxTreatment: text('tax_treatment').$type<'tax-free' | 'taxable'>().notNull().default('tax-free'),
    /** What the payroll system knows it by. */
    payrollCode: text('payroll_code'),
    /** Rates in percent that its receipts have; null: whichever. */
    expectedVat: integer('expected_vat').array(),
    /** The first day of its year, as MM-DD; 01-01 for wellness. */
    yearStart: text('year_start').notNull().default('01-01'),
    /** What makes somebody's share of the yearly amount: nothing, the days employed, or those and the part-time share. */
    prorating: text('prorating').$type<'none' | 'days' | 'days-and-share'>().notNull().default('none'),
    open: boolean('open').notNull(),
    position: integer('position').notNull(),
    /** Counts every change: who changes says which version was seen. */
    version: integer('version').notNull().default(1),
    createdAt: instantColumn('created_at').notNull(),
    changedAt: instantColumn('changed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/**
 * One employee's allowance of one category and year, in öre. The database itself refuses that a claim takes more than is left, and
 * whatever is not the sum of the entries.
 */
export const allowances = pgTable(
  'allowances',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    categoryId: idColumn('category_id').notNull(),
    year: integer('year').notNull(),
    base: oreColumn('base').notNull(),
    used: oreColumn('used').notNull(),
    reserved: oreColumn('reserved').notNull(),
    /** The part of the base that people decided; below zero where they took something away. */
    adjusted: oreColumn('adjusted').notNull().default(0),
    /** What is used beyond the base; the database computes it. */
    overUse: oreColumn('over_use')
      .generatedAlwaysAs(sql`(greatest(0, used - base))`)
      .notNull(),
    /** By what the category gave it; null: whole, as the category was then. */
    terms: jsonb('terms').$type<Terms>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId, table.categoryId, table.year] })],
);

/** Everything that ever changed an allowance, append-only: the sums of an allowance are the sums of its entries. */
export const allowanceEntries = pgTable(
  'allowance_entries',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    categoryId: idColumn('category_id').notNull(),
    year: integer('year').notNull(),
    expenseId: idColumn('expense_id'),
    kind: text('kind').$type<LedgerEntry['kind']>().notNull(),
    amount: oreColumn('amount').notNull(),
    at: instantColumn('at').notNull(),
    /** Why the rules give another base: the employment changed, or what the category gives. */
    cause: text('cause').$type<'employment' | 'yearly-amount'>(),
    basis: jsonb('basis').$type<Basis>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const categoriesClass = classify(categories, {
  kind: 'tenant',
  purpose: 'Describe what a company offers',
  subject: 'none',
  legalBasis: 'contract',
  retention: { period: 'P90D', from: 'end of the contract', action: 'delete', basis: 'contract; GDPR Art. 28(3)(g)' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    nameSv: impersonal('company text'),
    nameEn: impersonal('company text'),
    kind: impersonal('state'),
    criteriaSv: impersonal('company text'),
    criteriaEn: impersonal('company text'),
    rules: impersonal('company text'),
    yearlyAmount: impersonal('amount'),
    taxTreatment: impersonal('state'),
    payrollCode: impersonal('company text'),
    expectedVat: impersonal('state'),
    yearStart: impersonal('state'),
    prorating: impersonal('state'),
    open: impersonal('state'),
    position: impersonal('state'),
    version: impersonal('state'),
    createdAt: impersonal('time'),
    changedAt: impersonal('time'),
  },
});

const keepAllowance = {
  kind: 'tenant',
  purpose: 'Know what is left of a benefit',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the benefit, and its taxation',
} as const;
const books = { period: 'P7Y', action: 'delete', basis: 'Bookkeeping Act ch. 7 s. 2' } as const;
const sum = readablePersonal('user.financial', 'sums are computed in the database', { erasure: 'keep' });

export const allowancesClass = classify(allowances, {
  ...keepAllowance,
  retention: { ...books, from: { financialYearOf: 'year' }, law: 'bookkeeping' },
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    categoryId: impersonal('identifier'),
    year: impersonal('time'),
    base: sum,
    used: sum,
    reserved: sum,
    adjusted: sum,
    overUse: sum,
    terms: impersonal('amount'),
  },
});

export const allowanceEntriesClass = classify(allowanceEntries, {
  ...keepAllowance,
  // What a claim that was never approved reserved and released sums to nothing, and may go before its allowance.
  retention: { ...books, from: { goesWith: ['allowances', 'expenses:never-approved'] } },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    categoryId: impersonal('identifier'),
    year: impersonal('time'),
    expenseId: impersonal('identifier'),
    kind: impersonal('state'),
    amount: sum,
    at: impersonal('time'),
    cause: impersonal('state'),
    basis: readablePersonal('user.workplace', 'grants are explained by it', { erasure: 'keep' }),
  },
});
