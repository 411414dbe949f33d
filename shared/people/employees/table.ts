import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Language } from '../../kernel/language.ts';
import type { Role } from '../../kernel/roles.ts';
import { classify, impersonal, readablePersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';

export const employees = pgTable(
  'employees',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    name: text('name').notNull(),
    /** Normalised to lower case: capital letters must not make two people of one. */
    workEmail: text('work_email').notNull(),
    roles: text('roles').array().$type<Role[]>().notNull(),
    language: text('language').$type<Language>().notNull(),
    employedFrom: dayColumn('employed_from').notNull(),
    employedUntil: dayColumn('employed_until'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const employeesClass = classify(employees, {
  kind: 'tenant',
  purpose: 'Give employees their benefits and know who may decide',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the employment and its benefits',
  retention: {
    period: 'P1Y',
    from: 'employed_until',
    action: 'anonymise',
    basis: 'claims of the last year are settled by then',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: readablePersonal('user.unique_id', 'the key that rows refer to', { erasure: 'pseudonymise' }),
    name: readablePersonal('user.name', 'lists are sorted and searched by it', {
      erasure: 'pseudonymise',
      recipients: ['mail'],
    }),
    workEmail: readablePersonal('user.contact.email', 'mail is sent to it and lists are searched by it', {
      erasure: 'pseudonymise',
      recipients: ['mail'],
    }),
    roles: readablePersonal('user.workplace', 'every authorisation reads it', { erasure: 'null' }),
    language: readablePersonal('user.preferences', 'texts are chosen by it', { erasure: 'null' }),
    employedFrom: readablePersonal('user.workplace', 'allowances are computed from it', { erasure: 'null' }),
    employedUntil: readablePersonal('user.workplace', 'allowances and retention are computed from it', {
      erasure: 'null',
    }),
    createdAt: impersonal('time'),
  },
});
