import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Scope } from '../../kernel/roles.ts';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';

/** What a member of staff may see of a company, why, and for how long. HR sees every one, and ends it at will. */
export const accessGrants = pgTable(
  'access_grants',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    staffId: idColumn('staff_id').notNull(),
    /** As it was then: the company's own record of who had access, which it can read without the platform's tables. */
    staffName: text('staff_name').notNull(),
    /** In the staff's own words, which can say something of anybody: sealed with the company's own key. */
    reason: sealedColumn<string>('access_grants', 'reason').notNull(),
    scope: text('scope').array().$type<Scope[]>().notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    endedAt: instantColumn('ended_at'),
    endedBy: text('ended_by').$type<'hr' | 'staff' | 'time'>(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export type GrantRecord = typeof accessGrants.$inferSelect;

export const accessGrantsClass = classify(accessGrants, {
  kind: 'tenant',
  purpose: 'Let staff help a company only with its knowledge, and prove what they saw',
  subject: 'staff',
  person: 'staffId',
  legalBasis: 'contract; GDPR Art. 28(3)(a) and 6(1)(f): the processor acts on instruction and can show it',
  retention: { period: 'P1Y', from: 'ends_at', action: 'delete', basis: 'access can be asked about' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    staffId: readablePersonal('user.unique_id', 'leads to a person only through the staff row', { erasure: 'keep' }),
    staffName: readablePersonal('user.name', 'the company is told who had access', { recipients: ['customer'] }),
    reason: sealedPersonal('user.content', { exported: false }),
    scope: impersonal('state'),
    startsAt: impersonal('time'),
    endsAt: impersonal('time'),
    endedAt: impersonal('time'),
    endedBy: impersonal('state'),
  },
});
