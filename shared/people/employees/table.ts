import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { BankAccount } from '../../kernel/bank-account.ts';
import type { Language } from '../../kernel/language.ts';
import type { Personnummer } from '../../kernel/personnummer.ts';
import type { PhoneNumber } from '../../kernel/phone-number.ts';
import type { Role } from '../../kernel/roles.ts';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import { blindIndexColumn } from '../../platform/encryption/blind-index-column.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';

/** Computed from the name wherever it is written; the migration says how. */
const madeByDatabase = (name: string) =>
  text(name)
    .notNull()
    .generatedAlwaysAs(sql``);

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
    /** Since when somebody is shut out, by HR or by the company's directory, whatever the employment says. */
    disabledAt: instantColumn('disabled_at'),
    /** Whether there is an account to sign in with. The database keeps it so, whoever writes an identity. */
    linked: boolean('linked').notNull().default(false),
    /** Since when nobody is behind the row any more: it stays for those that point to it. */
    erasedAt: instantColumn('erased_at'),
    createdAt: instantColumn('created_at').notNull(),
    /** The name without capitals and marks, hyphens as spaces, and its words: each is looked up by its beginning, in an index. */
    nameFolded: madeByDatabase('name_folded'),
    nameSecond: madeByDatabase('name_second'),
    nameThird: madeByDatabase('name_third'),
    nameLast: madeByDatabase('name_last'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What the blind index of a personnummer is for. */
export const personnummerPurpose = 'employees.personnummer';

/**
 * What an employer knows of somebody beyond the work, sealed. A table of its own: every claim, mail and list joins `employees`
 * and must not carry these along, the roles that need only names get no right to them, and a version counts their changes alone.
 * There is a row from the first detail on.
 */
export const employeePrivate = pgTable(
  'employee_private',
  {
    companyId: companyId(),
    employeeId: idColumn('employee_id').notNull(),
    /** Counts every change: who changes says which version was seen. */
    version: integer('version').notNull(),
    personnummer: sealedColumn<Personnummer>('employee_private', 'personnummer'),
    /** Blind index of the twelve digits: unique in the company, and what a look-up compares. */
    personnummerIndex: blindIndexColumn('personnummer_index', personnummerPurpose, {
      column: 'personnummer',
      normalise: (personnummer) => personnummer,
    }),
    privateEmail: sealedColumn<string>('employee_private', 'private_email'),
    privatePhone: sealedColumn<PhoneNumber>('employee_private', 'private_phone'),
    bankAccount: sealedColumn<BankAccount>('employee_private', 'bank_account'),
    changedAt: instantColumn('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.employeeId] })],
);

const partOfName = readablePersonal('user.name', 'lists are searched by it; it follows the name by itself', {
  erasure: 'pseudonymise',
});

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
    shortest: { period: 'P3M', basis: 'the last claims are paid by then' },
    by: 'erase-person',
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
    language: readablePersonal('user.account.settings', 'texts are chosen by it', { erasure: 'null' }),
    employedFrom: readablePersonal('user.workplace', 'allowances are computed from it', { erasure: 'null' }),
    employedUntil: readablePersonal('user.workplace', 'allowances and retention are computed from it', {
      erasure: 'null',
    }),
    disabledAt: impersonal('time'),
    linked: impersonal('state'),
    erasedAt: impersonal('time'),
    createdAt: impersonal('time'),
    nameFolded: partOfName,
    nameSecond: partOfName,
    nameThird: partOfName,
    nameLast: partOfName,
  },
});

export const employeePrivateClass = classify(employeePrivate, {
  kind: 'tenant',
  purpose: 'Tell employees apart for certain, pay them, and reach them outside work',
  subject: 'employee',
  person: 'employeeId',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the employment and its pay; Act (2018:218) ch. 3 s. 10 for the personnummer',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'claims of the last year are paid by then',
  },
  columns: {
    companyId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    version: impersonal('state'),
    personnummer: sealedPersonal('user.government_id.national_identification_number'),
    personnummerIndex: impersonal('hash'),
    privateEmail: sealedPersonal('user.contact.email'),
    privatePhone: sealedPersonal('user.contact.phone_number'),
    bankAccount: sealedPersonal('user.financial.bank_account'),
    changedAt: impersonal('time'),
  },
});
