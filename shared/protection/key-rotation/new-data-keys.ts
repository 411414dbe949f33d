import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { lockHolder } from '../../platform/encryption/data-keys/store.ts';
import { dataKeys } from '../../platform/encryption/data-keys/table.ts';
import { wrapDataKey } from '../../platform/encryption/data-keys/wrap-data-key.ts';
import { dueNonces } from '../../platform/encryption/nonce-limit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { replaceIfMadeBy } from './periods.ts';
import type { Rotation } from './store.ts';
import type { RotationUses } from './uses.ts';

type Which = Pick<Rotation, 'startedAt' | 'everyKey'> & Readonly<{ madeBy?: Date }>;
export type NewestKey = Pick<typeof dataKeys.$inferSelect, 'id' | 'version' | 'kind' | 'holder'>;

/** The newest version of each of a company's data keys, as a part of a query. */
export const newestOfEach = (tx: Tx) =>
  tx.db
    .selectDistinctOn([dataKeys.id])
    .from(dataKeys)
    .where(eq(dataKeys.companyId, tx.company))
    .orderBy(asc(dataKeys.id), sql`${dataKeys.version} desc`)
    .as('newest');

/**
 * Which keys a rotation replaces: those that were made before it began, and by `madeBy` unless it takes every one; and those that
 * have sealed as much as they should.
 */
export async function keysToReplace(
  tx: Tx,
  { startedAt, everyKey, madeBy = replaceIfMadeBy('person', startedAt) }: Which,
  after: Id | null,
  most: number,
): Promise<NewestKey[]> {
  const newest = newestOfEach(tx);
  const { id, version, kind, holder, createdAt, uses } = newest;
  const due = or(sql`${createdAt} <= ${madeBy}`, sql`${uses} >= ${dueNonces}`);
  return tx.db
    .select({ id, version, kind, holder })
    .from(newest)
    .where(
      and(sql`${createdAt} < ${startedAt}`, everyKey ? undefined : due, after === null ? undefined : gt(id, after)),
    )
    .orderBy(asc(id))
    .limit(most);
}

/**
 * Makes the next version of some keys, each unless somebody was first or its holder was forgotten meanwhile. Nothing else changes:
 * what the versions before it sealed is opened by them as long as they are there. Gives how many were made.
 */
export async function makeNext(
  { keyDatabase, keys, randomness }: Pick<RotationUses, 'keyDatabase' | 'keys' | 'randomness'>,
  company: Id,
  due: readonly NewestKey[],
): Promise<number> {
  const next: Omit<typeof dataKeys.$inferInsert, 'createdAt'>[] = [];
  for (const { id, version, kind, holder } of due) {
    const companyKey = await keys.companyKeys.current(company);
    const bare = randomness.bytes(32);
    const place = { company, id, version: version + 1, kind, holder };
    const wrapped = wrapDataKey(bare, companyKey, randomness.bytes(12), place);
    bare.fill(0);
    const row = { companyId: company, id, version: version + 1, kind, holder, wrapped };
    next.push({ ...row, companyVersion: companyKey.version, uses: 0, copiedAt: null });
  }
  return keyDatabase.inTenant(company, async (tx) => {
    for (const { kind, holder } of next) await lockHolder(tx, kind, holder);
    const there = await tx.db
      .select({ id: dataKeys.id, version: sql<number>`max(${dataKeys.version})` })
      .from(dataKeys)
      .where(
        and(
          eq(dataKeys.companyId, company),
          inArray(
            dataKeys.id,
            next.map(({ id }) => id),
          ),
        ),
      )
      .groupBy(dataKeys.id);
    const newest = new Map(there.map(({ id, version }) => [id, version]));
    const wanted = next.filter(({ id, version }) => newest.get(id) === version - 1);
    if (wanted.length === 0) return 0;
    await tx.db.insert(dataKeys).values(wanted.map((row) => ({ ...row, createdAt: tx.now })));
    return wanted.length;
  });
}
