import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { companyId, idColumn, instantColumn } from '../../platform/columns.ts';

/** Each replacement of a company's keys, with the place where it stands: a run that ends anywhere is taken up there by the next. */
export const keyRotations = pgTable(
  'key_rotations',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    level: text('level').$type<'company' | 'person'>().notNull(),
    /** Every key is replaced, not only those that are due. */
    everyKey: boolean('every_key').notNull(),
    /** Keys that were made before this are replaced. */
    startedAt: instantColumn('started_at').notNull(),
    /** When the pass over the rows began that is under way; empty before the first. */
    passBeganAt: instantColumn('pass_began_at'),
    /** The table that the pass has come to, and the last row that is done. */
    place: text('place'),
    afterId: idColumn('after_id'),
    /** Rows that the pass looks at in all, has looked at, and found sealed with a key that is replaced. */
    rows: integer('rows').notNull(),
    seen: integer('seen').notNull(),
    found: integer('found').notNull(),
    /** Values that were sealed or wrapped anew, in all passes. */
    moved: integer('moved').notNull(),
    /** Values that the pass left as they are: their person was forgotten, or no key is known for them. */
    left: integer('left').notNull(),
    passes: integer('passes').notNull(),
    finishedAt: instantColumn('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** The versions of the vault's key as they were last seen, and since when no row of this database needs one. */
export const vaultKeyVersions = pgTable('vault_key_versions', {
  id: text('id').primaryKey(),
  createdAt: instantColumn('created_at').notNull(),
  unusedSince: instantColumn('unused_since'),
  retiredAt: instantColumn('retired_at'),
});

const about = {
  purpose: 'Replace keys without anybody noticing, and prove it',
  subject: 'none',
  legalBasis: 'no personal data',
} as const;

export const keyRotationsClass = classify(keyRotations, {
  kind: 'tenant',
  ...about,
  retention: {
    period: 'P2Y',
    from: 'started_at',
    action: 'delete',
    basis: 'shows that keys are replaced as often as it is promised',
  },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    level: impersonal('state'),
    everyKey: impersonal('state'),
    startedAt: impersonal('time'),
    passBeganAt: impersonal('time'),
    place: impersonal('state'),
    afterId: impersonal('identifier'),
    rows: impersonal('amount'),
    seen: impersonal('amount'),
    found: impersonal('amount'),
    moved: impersonal('amount'),
    left: impersonal('amount'),
    passes: impersonal('amount'),
    finishedAt: impersonal('time'),
  },
});

export const vaultKeyVersionsClass = classify(vaultKeyVersions, {
  kind: 'platform',
  ...about,
  retention: {
    period: 'P7Y',
    from: 'retired_at',
    action: 'delete',
    basis: 'shows which key guarded what, as long as the claims that it guarded are kept',
  },
  columns: {
    id: impersonal('identifier'),
    createdAt: impersonal('time'),
    unusedSince: impersonal('time'),
    retiredAt: impersonal('time'),
  },
});
