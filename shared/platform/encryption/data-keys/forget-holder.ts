import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { Database } from '../../tenant-transaction.ts';
import { nameOf, type Holder } from '../holder.ts';
import { copyName, type KeyCopies } from './copies.ts';
import type { DataKeys } from './open-data-keys.ts';
import { dataKeysOf, lockHolder } from './store.ts';
import { dataKeys, forgottenHolders } from './table.ts';

export type ForgetUses = Readonly<{ keyDatabase: Database; copies: KeyCopies; dataKeys: Pick<DataKeys, 'drop'> }>;

/**
 * Deletes a holder's key in all its versions, and its copy: what it sealed is gone, here and in every backup. Gives how many versions
 * there were; 0 where there was none, or it was forgotten before. Other instances may hold the key for a minute more (`heldDataKeys`).
 */
export async function forgetHolder(uses: ForgetUses, company: Id, holder: Holder): Promise<number> {
  const versions = await uses.keyDatabase.inTenant(company, async (tx) => {
    await lockHolder(tx, holder.kind, nameOf(holder));
    const rows = await dataKeysOf(tx, holder);
    const [newest] = rows;
    const whose = { companyId: company, kind: holder.kind, holder: nameOf(holder) };
    await tx.db
      .insert(forgottenHolders)
      .values({ ...whose, id: newest?.id ?? tx.newId(), forgottenAt: tx.now, copyGoneAt: null })
      .onConflictDoNothing();
    if (newest) await tx.db.delete(dataKeys).where(and(eq(dataKeys.companyId, company), eq(dataKeys.id, newest.id)));
    return rows.length;
  });
  uses.dataKeys.drop(company);
  await removeForgottenCopies(uses, company);
  return versions;
}

/** Removes the copies of keys that were forgotten, also those that a run before could not reach. Gives how many. */
export async function removeForgottenCopies(
  { keyDatabase, copies }: Pick<ForgetUses, 'keyDatabase' | 'copies'>,
  company: Id,
): Promise<number> {
  const left = await keyDatabase.inTenant(company, (tx) =>
    tx.db
      .select({ id: forgottenHolders.id })
      .from(forgottenHolders)
      .where(and(eq(forgottenHolders.companyId, company), isNull(forgottenHolders.copyGoneAt))),
  );
  for (const { id } of left) {
    await copies.remove(copyName(company, id));
    await keyDatabase.inTenant(company, (tx) =>
      tx.db
        .update(forgottenHolders)
        .set({ copyGoneAt: tx.now })
        .where(and(eq(forgottenHolders.companyId, company), eq(forgottenHolders.id, id))),
    );
  }
  return left.length;
}
