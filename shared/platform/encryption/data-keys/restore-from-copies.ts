import type { Id } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../tenant-transaction.ts';
import { dueNonces } from '../nonce-limit.ts';
import { holderOf } from '../holder.ts';
import { copyShape, type KeyCopies, type KeyCopy } from './copies.ts';
import { dataKeysById, isForgotten, lockHolder } from './store.ts';
import { dataKeys } from './table.ts';

/** How many versions were put back, and how many were not because another key has taken their place meanwhile. */
export type Restored = Readonly<{ restored: number; unplaced: number }>;

/**
 * Puts back what a key database lost of a company's keys, from the copies beside it. Nobody who was forgotten comes back: a copy of
 * theirs that is left over is removed. What is there stays as it is, also where it is another key than the copy's: then what the
 * copy's sealed stays unread, and `unplaced` says so.
 */
export async function restoreFromCopies(
  { keyDatabase, copies }: { keyDatabase: Database; copies: KeyCopies },
  company: Id,
): Promise<Restored> {
  let [restored, unplaced] = [0, 0];
  for await (const name of copies.names(`${company}/`)) {
    const bytes = await copies.get(name);
    if (!bytes) continue;
    const copy = copyShape.parse(JSON.parse(bytes.toString('utf8')));
    const id = name.slice(company.length + 1);
    const put = await keyDatabase.inTenant(company, (tx) => putBack(tx, id, copy));
    if (put === 'forgotten') await copies.remove(name);
    else {
      restored += put.restored;
      unplaced += put.unplaced;
    }
  }
  return { restored, unplaced };
}

async function putBack(tx: Tx, id: Id, { kind, holder, versions }: KeyCopy): Promise<Restored | 'forgotten'> {
  await lockHolder(tx, kind, holder);
  if ((await isForgotten(tx, { id })) || (await isForgotten(tx, holderOf(kind, holder)))) return 'forgotten';
  const put = await tx.db
    .insert(dataKeys)
    .values(
      versions.map(({ version, wrapped, companyVersion, createdAt }) => ({
        companyId: tx.company,
        id,
        version,
        kind,
        holder,
        wrapped: Buffer.from(wrapped, 'base64'),
        companyVersion,
        // How many nonces were used is lost with the database: the key is as good as due.
        uses: dueNonces,
        createdAt: new Date(createdAt),
        copiedAt: tx.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ version: dataKeys.version });
  const there = new Set((await dataKeysById(tx, [id])).map(({ version }) => version));
  return { restored: put.length, unplaced: versions.filter(({ version }) => !there.has(version)).length };
}
