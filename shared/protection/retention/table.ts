import { bigint, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';

const count = (name: string) => bigint(name, { mode: 'number' }).notNull();

/** What a sweep took by one rule, and what it left. A row for each rule by which anything was past its period, and one for the whole run. */
export const retentionRuns = pgTable(
  'retention_runs',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    runId: idColumn('run_id').notNull(),
    /** The name of the rule (`Life.name`), or `all`. */
    rule: text('rule').notNull(),
    /** Which version of the catalogue it was carried out by. */
    catalogue: text('catalogue').notNull(),
    startedAt: instantColumn('started_at').notNull(),
    finishedAt: instantColumn('finished_at'),
    /** Rows past their period: those that went, that a hold keeps, and that something refers to which stays. */
    matched: count('matched'),
    deleted: count('deleted'),
    held: count('held'),
    kept: count('kept'),
    /** The key that it has come to, while it is under way. */
    place: text('place').array(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** A shorter period that a company has chosen for a rule. */
export const retentionChoices = pgTable(
  'retention_choices',
  {
    companyId: companyId(),
    rule: text('rule').notNull(),
    /** ISO 8601. */
    period: text('period').notNull(),
    chosenBy: idColumn('chosen_by').notNull(),
    chosenAt: instantColumn('chosen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.rule] })],
);

/** Whose erasure was asked for because their period is over. */
export const erasuresDue = pgTable(
  'erasures_due',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    askedAt: instantColumn('asked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId] })],
);

const inTime = { kind: 'tenant', purpose: 'Keep nothing longer than its purpose asks, and show it' } as const;

export const retentionRunsClass = classify(retentionRuns, {
  ...inTime,
  subject: 'none',
  legalBasis: 'GDPR Art. 5(1)(e) and 5(2)',
  retention: { period: 'P7Y', from: 'started_at', action: 'delete', basis: 'shows that what was promised was done' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    runId: impersonal('identifier'),
    rule: impersonal('state'),
    catalogue: impersonal('machine version'),
    startedAt: impersonal('time'),
    finishedAt: impersonal('time'),
    matched: impersonal('amount'),
    deleted: impersonal('amount'),
    held: impersonal('amount'),
    kept: impersonal('amount'),
    place: impersonal('identifier'),
  },
});

export const retentionChoicesClass = classify(retentionChoices, {
  ...inTime,
  subject: 'none',
  legalBasis: 'contract; GDPR Art. 5(1)(e) and 28(3)(a)',
  retention: { period: 'P90D', from: 'end of the contract', action: 'delete', basis: 'contract; GDPR Art. 28(3)(g)' },
  columns: {
    companyId: impersonal('identifier'),
    rule: impersonal('state'),
    period: impersonal('state'),
    chosenBy: impersonal('identifier'),
    chosenAt: impersonal('time'),
  },
});

export const erasuresDueClass = classify(erasuresDue, {
  ...inTime,
  subject: 'employee',
  legalBasis: 'GDPR Art. 5(1)(e)',
  retention: { period: 'P30D', from: 'asked_at', action: 'delete', basis: 'long after the erasure was done' },
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    askedAt: impersonal('time'),
  },
});
