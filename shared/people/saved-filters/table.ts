import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { ListName, SavedContent } from './contract.ts';

/** The ways in which somebody likes to see a list, under names of their own. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    list: text('list').$type<ListName>().notNull(),
    content: sealedColumn<SavedContent>('saved_filters', 'content').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const savedFiltersClass = classify(savedFilters, {
  kind: 'tenant',
  purpose: 'Show people their lists the way they like them',
  subject: 'employee',
  person: 'employeeId',
  legalBasis: 'GDPR Art. 6(1)(f): lists that can be worked with',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'of no use to anybody else',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    list: impersonal('state'),
    content: sealedPersonal('user.account.settings', { erasure: 'delete' }),
    createdAt: impersonal('time'),
  },
});
