import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ProblemCode } from '../../kernel/problem-codes.ts';
import { classify, impersonal, sealedPersonal, type TableClass } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { LineContent, LineKind, LineState } from './line.ts';

/** A file of people that was compared with who is here. It is good for a day, and for whoever is in HR. */
export const staffImports = pgTable(
  'staff_imports',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    madeBy: idColumn('made_by').notNull(),
    state: text('state').$type<'open' | 'applying' | 'applied'>().notNull(),
    /** Counts every change of what is to be applied. */
    version: integer('version').notNull(),
    /** Rows of the file. */
    rows: integer('rows').notNull(),
    /** The last day of who is missing from the file; null while their absence means nothing. */
    missingLeftOn: dayColumn('missing_left_on'),
    invite: boolean('invite').notNull().default(false),
    createdAt: instantColumn('created_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** One person of such a file, with what they are and what they would be. */
export const staffImportLines = pgTable(
  'staff_import_lines',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    importId: idColumn('import_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    state: text('state').$type<LineState>().notNull(),
    /** Whom it is about: who is here, and who was added by it. */
    employeeId: idColumn('employee_id'),
    content: sealedColumn<LineContent>('staff_import_lines', 'content').notNull(),
    refusal: text('refusal').$type<ProblemCode>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

const about = {
  kind: 'tenant',
  purpose: 'Let HR see what a file of people would change before anything is written',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the employment and its benefits',
  retention: {
    period: 'P1D',
    from: 'expires_at',
    action: 'delete',
    basis: 'of no use once it was applied or left',
    by: 'forget-staff-imports',
  },
} as const satisfies Omit<TableClass, 'table' | 'columns'>;

export const staffImportsClass = classify(staffImports, {
  ...about,
  person: 'madeBy',
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    madeBy: impersonal('identifier'),
    state: impersonal('state'),
    version: impersonal('state'),
    rows: impersonal('state'),
    missingLeftOn: impersonal('time'),
    invite: impersonal('state'),
    createdAt: impersonal('time'),
    expiresAt: impersonal('time'),
  },
});

export const staffImportLinesClass = classify(staffImportLines, {
  ...about,
  retention: { ...about.retention, from: { goesWith: ['staff_imports'] } },
  // Whoever sent the file: whom a row is about may not be here yet.
  person: { by: 'importId', in: 'staff_imports' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    importId: impersonal('identifier'),
    position: impersonal('state'),
    kind: impersonal('state'),
    state: impersonal('state'),
    employeeId: impersonal('identifier'),
    content: sealedPersonal('user.workplace'),
    refusal: impersonal('state'),
  },
});
