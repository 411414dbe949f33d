import { pgTable } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../classification.ts';
import { bytesColumn, instantColumn } from '../columns.ts';

/**
 * How full the buckets are that requests are taken from: one instant for each says it (the virtual scheduling form of a
 * token bucket, ITU-T I.371). Whom a bucket belongs to cannot be read from its name.
 */
export const rateLimits = pgTable('rate_limits', {
  bucket: bytesColumn('bucket').primaryKey(),
  /** When it is as if nobody had asked; from then on the row says nothing. */
  fullAt: instantColumn('full_at').notNull(),
});

export const rateLimitsClass = classify(rateLimits, {
  kind: 'platform',
  purpose: 'Keep one caller from taking what all share, and from trying one secret after the other',
  subject: 'none',
  legalBasis: 'GDPR Art. 6(1)(f): security of the service (recital 49); addresses are kept as keyed hashes',
  retention: {
    period: 'P1D',
    from: 'full_at',
    action: 'delete',
    basis: 'of no use once full; removed every five minutes',
    by: 'forget-limits',
  },
  columns: { bucket: impersonal('hash'), fullAt: impersonal('time') },
});
