import { and, asc, eq, lt } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { dataKeys } from '../../platform/encryption/data-keys/table.ts';
import { unwrapDataKey, wrapDataKey, wrapperOf } from '../../platform/encryption/data-keys/wrap-data-key.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { RotationUses } from './uses.ts';

type Row = typeof dataKeys.$inferSelect;
const wrappedBefore = (tx: Tx, version: number) =>
  and(eq(dataKeys.companyId, tx.company), lt(dataKeys.companyVersion, version));

/** Data keys that an older version of their company's key wraps. */
export const oldWraps = (tx: Tx, version: number, most: number): Promise<Row[]> =>
  tx.db
    .select()
    .from(dataKeys)
    .where(wrappedBefore(tx, version))
    .orderBy(asc(dataKeys.id), asc(dataKeys.version))
    .limit(most);

export const countOldWraps = (tx: Tx, version: number): Promise<number> =>
  tx.db.$count(dataKeys, wrappedBefore(tx, version));

/** Wraps some data keys with the newest version of their company's key. Each stays the key that it is. */
export async function wrapAnew(
  { keys, randomness }: Pick<RotationUses, 'keys' | 'randomness'>,
  company: Id,
  rows: readonly Row[],
): Promise<{ row: Row; wrapped: Buffer; companyVersion: number }[]> {
  const anew = [];
  for (const row of rows) {
    const place = { company, id: row.id, version: row.version, kind: row.kind, holder: row.holder };
    const wrapper = wrapperOf(row.wrapped);
    const bare = unwrapDataKey(
      row.wrapped,
      (await keys.companyKeys.find(company, wrapper.id, wrapper.version)).key,
      place,
    );
    const newest = await keys.companyKeys.current(company);
    anew.push({
      row,
      wrapped: wrapDataKey(bare, newest, randomness.bytes(12), place),
      companyVersion: newest.version,
    });
    bare.fill(0);
  }
  return anew;
}

/** Puts keys as they are wrapped anew in place of those they were read from, to be copied again. Gives how many still stood there. */
export async function replaceWraps(tx: Tx, anew: Awaited<ReturnType<typeof wrapAnew>>): Promise<number> {
  let replaced = 0;
  for (const { row, wrapped, companyVersion } of anew) {
    const done = await tx.db
      .update(dataKeys)
      .set({ wrapped, companyVersion, copiedAt: null })
      .where(
        and(
          eq(dataKeys.companyId, tx.company),
          eq(dataKeys.id, row.id),
          eq(dataKeys.version, row.version),
          eq(dataKeys.wrapped, row.wrapped),
        ),
      )
      .returning({ id: dataKeys.id });
    replaced += done.length;
  }
  return replaced;
}
