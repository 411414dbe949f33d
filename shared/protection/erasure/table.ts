import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import type { Done } from './step.ts';

/** The erasure of one person. There is a row from its beginning on; what is kept was decided then. */
export const erasures = pgTable(
  'erasures',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    basis: text('basis').$type<'request' | 'retention'>().notNull(),
    /** The request that it answers; null where the time was up. */
    requestId: idColumn('request_id'),
    begunAt: instantColumn('begun_at').notNull(),
    /** Claims and receipts that are vouchers of the books. */
    keptExpenses: uuid('kept_expenses').array().$type<Id[]>().notNull(),
    keptReceipts: uuid('kept_receipts').array().$type<Id[]>().notNull(),
    /** The last day on which the law keeps any of them. */
    keptUntil: dayColumn('kept_until'),
    erasedAt: instantColumn('erased_at'),
    /** When the person's key and its copy were gone too. */
    finishedAt: instantColumn('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What an erasure did to each table and column, in figures. */
export const erasureEvidence = pgTable(
  'erasure_evidence',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    erasureId: idColumn('erasure_id').notNull(),
    tableName: text('table_name').notNull(),
    /** Null: whole rows. */
    columnName: text('column_name'),
    done: text('done').$type<Done>().notNull(),
    rows: integer('rows').notNull(),
    keptUntil: dayColumn('kept_until'),
    basis: text('basis'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const proof = {
  kind: 'tenant',
  legalBasis: 'GDPR Art. 5(2) with Art. 17',
  retention: {
    period: 'P7Y',
    from: { financialYearOf: 'begun_at' },
    action: 'delete',
    basis: 'proof that the erasure was done, as long as what is left of the claims is kept',
  },
} as const;

export const erasuresClass = classify(erasures, {
  ...proof,
  purpose: 'Erase somebody everywhere and once, and prove it',
  subject: 'employee',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: readablePersonal('user.unique_id', 'an id that leads to nobody any more', {
      exported: false,
      erasure: 'keep',
    }),
    basis: impersonal('state'),
    requestId: impersonal('identifier'),
    begunAt: impersonal('time'),
    keptExpenses: impersonal('identifier'),
    keptReceipts: impersonal('identifier'),
    keptUntil: impersonal('time'),
    erasedAt: impersonal('time'),
    finishedAt: impersonal('time'),
  },
});

export const erasureEvidenceClass = classify(erasureEvidence, {
  ...proof,
  retention: { ...proof.retention, from: { goesWith: ['erasures'] } },
  purpose: 'Prove what was erased, and say what the law keeps',
  subject: 'none',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    erasureId: impersonal('identifier'),
    tableName: impersonal('state'),
    columnName: impersonal('state'),
    done: impersonal('state'),
    rows: impersonal('amount'),
    keptUntil: impersonal('time'),
    basis: impersonal('state'),
  },
});
