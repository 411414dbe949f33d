import { and, asc, desc, eq, getTableColumns, inArray, isNotNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { policyVersionCategories, policyVersions } from './table.ts';

export type VersionRecord = typeof policyVersions.$inferSelect;
/** A version without what is sealed, and the categories it is about; null: every one. */
export type VersionHead = Omit<VersionRecord, 'content' | 'fileKey'> & Readonly<{ categories: readonly Id[] | null }>;

const { content: _content, fileKey: _fileKey, ...heads } = getTableColumns(policyVersions);

/** All versions of a company, or of one document, without what is sealed: the newest of each document first. */
export async function listVersions(tx: Tx, only: { document?: Id; published?: boolean } = {}): Promise<VersionHead[]> {
  const rows = await tx.db
    .select(heads)
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.companyId, tx.company),
        only.document === undefined ? undefined : eq(policyVersions.documentId, only.document),
        only.published ? isNotNull(policyVersions.publishedAt) : undefined,
      ),
    )
    .orderBy(asc(policyVersions.documentId), desc(policyVersions.number));
  const some = rows.filter(({ forAll }) => !forAll).map(({ id }) => id);
  const about = await categoriesOf(tx, some);
  return rows.map((row) => ({ ...row, categories: row.forAll ? null : (about.get(row.id) ?? []) }));
}

async function categoriesOf(tx: Tx, versions: readonly Id[]): Promise<Map<Id, Id[]>> {
  if (versions.length === 0) return new Map();
  const rows = await tx.db
    .select({ version: policyVersionCategories.versionId, category: policyVersionCategories.categoryId })
    .from(policyVersionCategories)
    .where(
      and(eq(policyVersionCategories.companyId, tx.company), inArray(policyVersionCategories.versionId, [...versions])),
    )
    .orderBy(asc(policyVersionCategories.categoryId));
  const found = new Map<Id, Id[]>();
  for (const { version, category } of rows) found.set(version, [...(found.get(version) ?? []), category]);
  return found;
}

/** One version whole. Throws Problem `not-found`. */
export async function loadVersion(tx: Tx, id: Id, lock = false): Promise<VersionRecord> {
  const asked = tx.db
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.companyId, tx.company), eq(policyVersions.id, id)));
  const [found] = lock ? await asked.for('update') : await asked;
  if (!found) throw new Problem('not-found');
  return found;
}

/** Some versions whole, in the order of their ids. */
export const loadVersions = (tx: Tx, ids: readonly Id[]): Promise<VersionRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.db
        .select()
        .from(policyVersions)
        .where(and(eq(policyVersions.companyId, tx.company), inArray(policyVersions.id, [...ids])))
        .orderBy(asc(policyVersions.id));
