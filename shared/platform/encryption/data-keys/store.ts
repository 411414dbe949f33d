import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../tenant-transaction.ts';
import { nameOf, type Holder } from '../holder.ts';
import { mostNonces } from '../nonce-limit.ts';
import { companyKeyUses, dataKeys, forgottenHolders } from './table.ts';

export type DataKeyRow = typeof dataKeys.$inferSelect;

const ofHolder = (tx: Tx, holder: Holder) =>
  and(eq(dataKeys.companyId, tx.company), eq(dataKeys.kind, holder.kind), eq(dataKeys.holder, nameOf(holder)));

/**
 * Makes whoever makes or deletes a holder's keys wait for whoever is at it: a version that is made beside the deletion would
 * outlive the person.
 */
export async function lockHolder(tx: Tx, kind: string, name: string): Promise<void> {
  const whose = `data key|${tx.company}|${kind}|${name}`;
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`);
}

/** A holder's newest key, or null. */
export async function newestDataKey(tx: Tx, holder: Holder): Promise<DataKeyRow | null> {
  const [row] = await tx.db
    .select()
    .from(dataKeys)
    .where(ofHolder(tx, holder))
    .orderBy(desc(dataKeys.version))
    .limit(1);
  return row ?? null;
}

/** A holder's keys, the newest first. */
export const dataKeysOf = (tx: Tx, holder: Holder): Promise<DataKeyRow[]> =>
  tx.db.select().from(dataKeys).where(ofHolder(tx, holder)).orderBy(desc(dataKeys.version));

/** All versions of the keys with these ids. */
export const dataKeysById = (tx: Tx, ids: readonly Id[]): Promise<DataKeyRow[]> =>
  tx.db
    .select()
    .from(dataKeys)
    .where(and(eq(dataKeys.companyId, tx.company), inArray(dataKeys.id, [...ids])));

/** Keeps a version, unless the holder has it by now. */
export async function insertDataKey(
  tx: Tx,
  holder: Holder,
  row: Pick<DataKeyRow, 'id' | 'version' | 'wrapped' | 'companyVersion'>,
): Promise<void> {
  const whose = { companyId: tx.company, kind: holder.kind, holder: nameOf(holder) };
  await tx.db
    .insert(dataKeys)
    .values({ ...whose, uses: 0, createdAt: tx.now, copiedAt: null, ...row })
    .onConflictDoNothing();
}

/** Reserves nonces of a data key; false when it has no more. */
export async function reserveOfDataKey(tx: Tx, id: Id, version: number, count: number): Promise<boolean> {
  const taken = await tx.db
    .update(dataKeys)
    .set({ uses: sql`${dataKeys.uses} + ${count}` })
    .where(
      and(
        eq(dataKeys.companyId, tx.company),
        eq(dataKeys.id, id),
        eq(dataKeys.version, version),
        sql`${dataKeys.uses} + ${count} <= ${mostNonces}`,
      ),
    )
    .returning({ version: dataKeys.version });
  return taken.length === 1;
}

/** Reserves nonces of a company's key; false when it has no more. */
export async function reserveOfCompanyKey(tx: Tx, id: Id, version: number, count: number): Promise<boolean> {
  const taken = await tx.db
    .insert(companyKeyUses)
    .values({ companyId: tx.company, id, version, uses: count })
    .onConflictDoUpdate({
      target: [companyKeyUses.companyId, companyKeyUses.id, companyKeyUses.version],
      set: { uses: sql`${companyKeyUses.uses} + ${count}` },
      setWhere: sql`${companyKeyUses.uses} + ${count} <= ${mostNonces}`,
    })
    .returning({ uses: companyKeyUses.uses });
  return taken.length === 1;
}

/** Whether a holder was forgotten, by name or by the id that its key had. */
export async function isForgotten(tx: Tx, whose: Holder | Readonly<{ id: Id }>): Promise<boolean> {
  const named =
    'id' in whose
      ? eq(forgottenHolders.id, whose.id)
      : and(eq(forgottenHolders.kind, whose.kind), eq(forgottenHolders.holder, nameOf(whose)));
  const found = await tx.db
    .select({ id: forgottenHolders.id })
    .from(forgottenHolders)
    .where(and(eq(forgottenHolders.companyId, tx.company), named));
  return found.length > 0;
}
