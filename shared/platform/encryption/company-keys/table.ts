import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../columns.ts';

/** Each company's key, wrapped by the vault's: it wraps the data keys of the company's people, which stand in a database of their own. */
export const companyKeys = pgTable(
  'company_keys',
  {
    companyId: companyId(),
    version: integer('version').notNull(),
    id: idColumn('id').notNull(),
    /** The version of the vault's key, by its full address. */
    wrappedBy: text('wrapped_by').notNull(),
    wrapped: bytesColumn('wrapped').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.version] })],
);

/** The deployment's own key, for what belongs to no company: tickets of a sign-in, hashes of identities. */
export const platformKeys = pgTable('platform_keys', {
  version: integer('version').primaryKey(),
  wrappedBy: text('wrapped_by').notNull(),
  wrapped: bytesColumn('wrapped').notNull(),
  createdAt: instantColumn('created_at').notNull(),
});

const guarding = {
  purpose: 'Keep sealed what is sealed',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: {
    period: 'P7D',
    from: 'end of the contract',
    action: 'delete',
    basis: 'the last backup that needs it is gone by then',
  },
} as const;

export const companyKeysClass = classify(companyKeys, {
  kind: 'tenant',
  ...guarding,
  columns: {
    companyId: impersonal('identifier'),
    version: impersonal('state'),
    id: impersonal('identifier'),
    wrappedBy: impersonal('key material'),
    wrapped: impersonal('key material'),
    createdAt: impersonal('time'),
  },
});

export const platformKeysClass = classify(platformKeys, {
  kind: 'platform',
  ...guarding,
  retention: {
    period: 'P0D',
    from: 'created_at',
    action: 'keep',
    basis: 'something of the deployment is sealed with it',
  },
  columns: {
    version: impersonal('state'),
    wrappedBy: impersonal('key material'),
    wrapped: impersonal('key material'),
    createdAt: impersonal('time'),
  },
});
