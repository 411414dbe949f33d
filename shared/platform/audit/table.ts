import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Canonical } from '../../kernel/canonical-json.ts';
import { classify, impersonal, readablePersonal } from '../classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../columns.ts';

export const auditEntries = pgTable(
  'audit_entries',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    at: instantColumn('at').notNull(),
    act: text('act').notNull(),
    actorKind: text('actor_kind').$type<'person' | 'machine' | 'staff' | 'key'>().notNull(),
    actorId: text('actor_id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: idColumn('subject_id').notNull(),
    details: jsonb('details').$type<Record<string, Canonical>>().notNull(),
    canonical: bytesColumn('canonical').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const auditEntriesClass = classify(auditEntries, {
  kind: 'tenant',
  purpose: 'Prove who did what, and that the record was not changed',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(f): accountability, Art. 5(2)',
  retention: {
    period: 'P7Y',
    from: { financialYearOf: 'at' },
    action: 'delete',
    law: 'bookkeeping',
    basis: 'Bookkeeping Act ch. 7 s. 2: trail of processed verifications',
    by: 'prune-audit',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    at: impersonal('time'),
    act: impersonal('state'),
    actorKind: impersonal('state'),
    actorId: readablePersonal('user.unique_id', 'an id that leads to a person only through the employee row', {
      erasure: 'keep',
    }),
    subjectKind: impersonal('state'),
    subjectId: impersonal('identifier'),
    details: impersonal('state'),
    canonical: impersonal('hash'),
  },
});
