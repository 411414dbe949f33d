import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { KeyScope } from '../../kernel/key-scopes.ts';
import { classify, impersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';

/** The keys by which a company's other systems call the API. Of the secret only its hash is here. */
export const apiKeys = pgTable(
  'api_keys',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    name: text('name').notNull(),
    scopes: text('scopes').array().$type<KeyScope[]>().notNull(),
    secretHash: bytesColumn('secret_hash').notNull(),
    madeAt: instantColumn('made_at').notNull(),
    madeBy: idColumn('made_by').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    /** The day alone: a key in use is written once a day, and not at each request. */
    lastUsedOn: dayColumn('last_used_on'),
    revokedAt: instantColumn('revoked_at'),
    revokedBy: idColumn('revoked_by'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const apiKeysClass = classify(apiKeys, {
  kind: 'tenant',
  purpose: 'Let a company’s own systems call the API, and know which of them did',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(f): access to the service and its security',
  retention: { period: 'P1Y', from: 'expires_at', action: 'delete', basis: 'trace misuse of a key' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    name: impersonal('company text'),
    scopes: impersonal('state'),
    secretHash: impersonal('hash'),
    madeAt: impersonal('time'),
    madeBy: impersonal('identifier'),
    expiresAt: impersonal('time'),
    lastUsedOn: impersonal('time'),
    revokedAt: impersonal('time'),
    revokedBy: impersonal('identifier'),
  },
});
