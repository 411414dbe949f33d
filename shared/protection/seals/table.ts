import { bigint, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { classify, impersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';

const count = (name: string) => bigint(name, { mode: 'number' });
const leafColumns = () => ({
  entryId: idColumn('entry_id').notNull(),
  hash: bytesColumn('hash').notNull(),
});
const sealColumns = () => ({
  root: bytesColumn('root').notNull(),
  /** The subtrees that the next seal goes on from (`shared/platform/transparency/merkle.ts`). */
  frontier: bytesColumn('frontier').notNull(),
  /** A signed note: origin, size, root. */
  checkpoint: text('checkpoint').notNull(),
  madeAt: instantColumn('made_at').notNull(),
  anchoredAt: instantColumn('anchored_at'),
});

/** Entries that no seal covers yet; written by a trigger with each entry. */
export const auditUnsealed = pgTable(
  'audit_unsealed',
  { companyId: companyId(), entryId: idColumn('entry_id').notNull() },
  (table) => [primaryKey({ columns: [table.companyId, table.entryId] })],
);

/** The leaves of a company's tree, in their order. */
export const auditLeaves = pgTable(
  'audit_leaves',
  { companyId: companyId(), leafIndex: count('leaf_index').notNull(), ...leafColumns() },
  (table) => [primaryKey({ columns: [table.companyId, table.leafIndex] }), unique().on(table.companyId, table.entryId)],
);

/** A company's tree at one moment each. */
export const auditSeals = pgTable(
  'audit_seals',
  { companyId: companyId(), size: count('size').notNull(), ...sealColumns() },
  (table) => [primaryKey({ columns: [table.companyId, table.size] })],
);

export const platformAuditUnsealed = pgTable('platform_audit_unsealed', { entryId: idColumn('entry_id').primaryKey() });
export const platformAuditLeaves = pgTable('platform_audit_leaves', {
  leafIndex: count('leaf_index').primaryKey(),
  ...leafColumns(),
});
export const platformAuditSeals = pgTable('platform_audit_seals', {
  size: count('size').primaryKey(),
  ...sealColumns(),
});

/** The leaves of the tree above the others: the checkpoints of theirs. No company: the platform's own tree. */
export const rootLeaves = pgTable('root_leaves', {
  leafIndex: count('leaf_index').primaryKey(),
  companyId: idColumn('company_id'),
  size: count('size').notNull(),
  hash: bytesColumn('hash').notNull(),
});
export const rootSeals = pgTable('root_seals', { size: count('size').primaryKey(), ...sealColumns() });

const ofEntries = {
  purpose: 'Prove that no entry of the audit log was changed, removed, moved or put in later',
  subject: 'none',
  legalBasis: 'no personal data',
} as const;
const basis = 'as long as what they prove, and the checkpoints that were made of them';
const sealClasses = {
  size: impersonal('amount'),
  root: impersonal('hash'),
  frontier: impersonal('hash'),
  checkpoint: impersonal('hash'),
  madeAt: impersonal('time'),
  anchoredAt: impersonal('time'),
} as const;
const leafClasses = {
  leafIndex: impersonal('amount'),
  entryId: impersonal('identifier'),
  hash: impersonal('hash'),
} as const;
const kept = { period: 'P7Y', from: 'made_at', action: 'keep', basis } as const;
const keptLeaves = { ...kept, from: 'end of the contract' } as const;

export const auditUnsealedClass = classify(auditUnsealed, {
  kind: 'tenant',
  ...ofEntries,
  retention: { period: 'P1D', from: 'end of the contract', action: 'delete', basis: 'goes with the next seal' },
  columns: { companyId: impersonal('identifier'), entryId: impersonal('identifier') },
});
export const auditLeavesClass = classify(auditLeaves, {
  kind: 'tenant',
  ...ofEntries,
  retention: keptLeaves,
  columns: { companyId: impersonal('identifier'), ...leafClasses },
});
export const auditSealsClass = classify(auditSeals, {
  kind: 'tenant',
  ...ofEntries,
  retention: kept,
  columns: { companyId: impersonal('identifier'), ...sealClasses },
});
export const platformAuditUnsealedClass = classify(platformAuditUnsealed, {
  kind: 'platform',
  ...ofEntries,
  retention: { period: 'P1D', from: 'end of the contract', action: 'delete', basis: 'goes with the next seal' },
  columns: { entryId: impersonal('identifier') },
});
export const platformAuditLeavesClass = classify(platformAuditLeaves, {
  kind: 'platform',
  ...ofEntries,
  retention: keptLeaves,
  columns: leafClasses,
});
export const platformAuditSealsClass = classify(platformAuditSeals, {
  kind: 'platform',
  ...ofEntries,
  retention: kept,
  columns: sealClasses,
});
export const rootLeavesClass = classify(rootLeaves, {
  kind: 'platform',
  ...ofEntries,
  retention: keptLeaves,
  columns: {
    leafIndex: impersonal('amount'),
    companyId: impersonal('identifier'),
    size: impersonal('amount'),
    hash: impersonal('hash'),
  },
});
export const rootSealsClass = classify(rootSeals, {
  kind: 'platform',
  ...ofEntries,
  retention: kept,
  columns: sealClasses,
});
