import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal } from '../../classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../columns.ts';
import type { HolderKind } from '../holder.ts';

/**
 * The keys that seal values, wrapped by their company's key. They stand in a database of their own that no dump opens: a backup of
 * the main one holds nothing that can be read, and a key that is deleted here is gone from the backups too.
 */
export const dataKeys = pgTable(
  'data_keys',
  {
    companyId: companyId(),
    /** Of the holder's key in all its versions: it stands in front of everything that the key sealed. */
    id: idColumn('id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind').$type<HolderKind>().notNull(),
    holder: text('holder').notNull(),
    wrapped: bytesColumn('wrapped').notNull(),
    /** The version of the company's key that wrapped it. */
    companyVersion: integer('company_version').notNull(),
    /** Nonces that instances have reserved of it. */
    uses: bigint('uses', { mode: 'number' }).notNull(),
    createdAt: instantColumn('created_at').notNull(),
    /** When its copy was put beside the database in this very form; empty while that is to be done. */
    copiedAt: instantColumn('copied_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id, table.version] })],
);

/** Nonces that instances have reserved of each company's key, beside the keys that it wrapped. */
export const companyKeyUses = pgTable(
  'company_key_uses',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    version: integer('version').notNull(),
    uses: bigint('uses', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id, table.version] })],
);

/** Whose keys were deleted for good: none is made for them again, and whether the copies are gone as well. */
export const forgottenHolders = pgTable(
  'forgotten_holders',
  {
    companyId: companyId(),
    /** The id that the holder's key had. */
    id: idColumn('id').notNull(),
    kind: text('kind').$type<HolderKind>().notNull(),
    holder: text('holder').notNull(),
    forgottenAt: instantColumn('forgotten_at').notNull(),
    copyGoneAt: instantColumn('copy_gone_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.kind, table.holder] })],
);

const whose = readablePersonal('user.unique_id', 'the key of a person is found, and deleted, by it', {
  exported: false,
});

export const dataKeysClass = classify(dataKeys, {
  kind: 'tenant',
  purpose: 'Seal what is sensitive so that it can be forgotten everywhere at once',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(c) with Art. 32 and 17',
  retention: {
    period: 'P1Y',
    from: 'end of employment',
    action: 'delete',
    basis: 'deleted with the person',
    other: {
      name: 'years',
      column: 'kind',
      values: ['year'],
      retention: {
        period: 'P7Y',
        from: { financialYearOf: 'holder' },
        action: 'delete',
        basis: 'Bookkeeping Act ch. 7 s. 2: until nothing of the year is kept any more',
        law: 'bookkeeping',
        by: 'forget-year-keys',
      },
    },
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    version: impersonal('state'),
    kind: impersonal('state'),
    holder: whose,
    wrapped: impersonal('key material'),
    companyVersion: impersonal('state'),
    uses: impersonal('state'),
    createdAt: impersonal('time'),
    copiedAt: impersonal('time'),
  },
});

export const companyKeyUsesClass = classify(companyKeyUses, {
  kind: 'tenant',
  purpose: 'Replace a key long before its nonces repeat',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: { period: 'P7D', from: 'end of the contract', action: 'delete', basis: 'of no use without the keys' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    version: impersonal('state'),
    uses: impersonal('state'),
  },
});

export const forgottenHoldersClass = classify(forgottenHolders, {
  kind: 'tenant',
  purpose: 'Keep a forgotten person forgotten',
  subject: 'employee',
  legalBasis: 'GDPR Art. 17 with Art. 5(2)',
  retention: {
    period: 'P7Y',
    from: 'end of the contract',
    action: 'delete',
    basis: 'no key is made again, and proof that the erasure was done as long as what is left of the claims is kept',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    kind: impersonal('state'),
    holder: readablePersonal('user.unique_id', 'a key must not be made for them again', { erasure: 'keep' }),
    forgottenAt: impersonal('time'),
    copyGoneAt: impersonal('time'),
  },
});
