import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Canonical } from '../../kernel/canonical-json.ts';
import { classify, impersonal, readablePersonal } from '../classification.ts';
import { bytesColumn, idColumn, instantColumn } from '../columns.ts';

/** What was done to the platform itself, by staff or for it. Append-only, like a company's own entries. */
export const platformAuditEntries = pgTable('platform_audit_entries', {
  id: idColumn('id').primaryKey(),
  at: instantColumn('at').notNull(),
  act: text('act').notNull(),
  actorKind: text('actor_kind').$type<'staff' | 'machine'>().notNull(),
  actorId: text('actor_id').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: idColumn('subject_id').notNull(),
  details: jsonb('details').$type<Record<string, Canonical>>().notNull(),
  canonical: bytesColumn('canonical').notNull(),
});

export const platformAuditEntriesClass = classify(platformAuditEntries, {
  kind: 'platform',
  purpose: 'Prove what staff did to the platform, and that the record was not changed',
  subject: 'staff',
  legalBasis: 'GDPR Art. 6(1)(f): accountability, Art. 5(2)',
  retention: { period: 'P7Y', from: 'at', action: 'keep', basis: 'as long as the companies’ own records' },
  columns: {
    id: impersonal('identifier'),
    at: impersonal('time'),
    act: impersonal('state'),
    actorKind: impersonal('state'),
    actorId: readablePersonal('user.unique_id', 'an id that leads to a person only through the staff row', {
      erasure: 'keep',
    }),
    subjectKind: impersonal('state'),
    subjectId: impersonal('identifier'),
    details: impersonal('state'),
    canonical: impersonal('hash'),
  },
});
