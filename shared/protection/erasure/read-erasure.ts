import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { nameOf, personHolder } from '../../platform/encryption/holder.ts';
import { forgottenHolders } from '../../platform/encryption/data-keys/table.ts';
import { LockedObjectsAway, LockedObjectsRefused } from '../../platform/locked-objects.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { openSql } from '../../platform/transparency/signed-sql.ts';
import type { ErasureView } from './contract.ts';
import { evidenceView, loadErasure, rowOf } from './erasure-view.ts';
import { headOf, ledgerKey, saysOf } from './ledger-object.ts';
import type { LedgerUses } from './ledger.ts';
import type { ErasureRecord } from './store.ts';

export type ReadErasureUses = LedgerUses & Readonly<{ database: Database; keyDatabase: Database }>;

/**
 * One erasure with its evidence. The key and the ledger are looked at where they are, and not where it was written that they would be.
 * Whoever calls has authorised that. Throws Problem `not-found`.
 */
export async function readErasure(uses: ReadErasureUses, company: Id, id: Id): Promise<ErasureView> {
  const { record, evidence } = await uses.database.inTenant(company, (tx) => loadErasure(tx, id), 'look');
  const [ledger, key] = await Promise.all([ledgerOf(uses, record), keyOf(uses, record)]);
  return { ...rowOf(record, evidence), evidence: evidenceView(evidence), key, ledger };
}

/** Whether the ledger has this very erasure, with all that was decided when it began, as this deployment signed it. */
async function ledgerOf(uses: LedgerUses, record: ErasureRecord): Promise<ErasureView['ledger']> {
  const place = ledgerKey(record.companyId, record.id);
  try {
    const there = await uses.erasureLedger.readOldest(place);
    if (!there) return 'missing';
    const sql = openSql(uses.signer().trustedKeys, place, there);
    return sql !== null && saysOf(sql, headOf(record)) ? 'signed' : 'foreign';
  } catch (error) {
    if (error instanceof LockedObjectsAway || error instanceof LockedObjectsRefused) return 'away';
    throw error;
  }
}

async function keyOf({ keyDatabase }: ReadErasureUses, record: ErasureRecord): Promise<ErasureView['key']> {
  const holder = personHolder(record.employeeId);
  const [forgotten] = await keyDatabase.inTenant(
    record.companyId,
    (tx) =>
      tx.db
        .select()
        .from(forgottenHolders)
        .where(
          and(
            eq(forgottenHolders.companyId, tx.company),
            eq(forgottenHolders.kind, holder.kind),
            eq(forgottenHolders.holder, nameOf(holder)),
          ),
        ),
    'look',
  );
  return {
    destroyedAt: forgotten?.forgottenAt.toISOString() ?? null,
    copyGoneAt: forgotten?.copyGoneAt?.toISOString() ?? null,
  };
}
