import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../columns.ts';

/**
 * What was answered to requests that machines have named (`Idempotency-Key`). The name stands here as a hash under the caller's key.
 * Only endpoints whose answers hold ids, states and amounts may keep them: no answer that is kept tells of a person.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    companyId: companyId(),
    apiKeyId: idColumn('api_key_id').notNull(),
    keyHash: bytesColumn('key_hash').notNull(),
    /** Of what was asked, under the name itself, which stands nowhere: nobody can try bodies out on it. */
    requestHash: bytesColumn('request_hash').notNull(),
    claim: idColumn('claim').notNull(),
    claimedAt: instantColumn('claimed_at').notNull(),
    status: integer('status'),
    contentType: text('content_type'),
    contentLanguage: text('content_language'),
    body: bytesColumn('body'),
    answeredAt: instantColumn('answered_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.apiKeyId, table.keyHash] })],
);

export const idempotencyKeysClass = classify(idempotencyKeys, {
  kind: 'tenant',
  purpose: 'Answer a request that is sent again as it was answered the first time, and do nothing twice',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: {
    period: 'P1D',
    from: 'claimed_at',
    action: 'delete',
    basis: 'longer than a client sends one again',
    by: 'forget-answers',
  },
  columns: {
    companyId: impersonal('identifier'),
    apiKeyId: impersonal('identifier'),
    keyHash: impersonal('hash'),
    requestHash: impersonal('hash'),
    claim: impersonal('identifier'),
    claimedAt: impersonal('time'),
    status: impersonal('state'),
    contentType: impersonal('state'),
    contentLanguage: impersonal('state'),
    body: impersonal('identifier'),
    answeredAt: impersonal('time'),
  },
});
