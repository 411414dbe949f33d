import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { giveUp } from './scan-receipt.ts';
import { receipts } from './table.ts';

/** A scan that outlasts this leaves the form open for typing. */
const patienceMinutes = 2;
const batch = 100;

/** Marks one company's receipts whose scan has outlasted its time as failed. Gives how many. */
export async function giveUpScans(uses: { database: Database }, company: Id): Promise<number> {
  const actor = asMachine('scanner', company);
  authorise(actor, 'receipt.scan');
  return uses.database.inTenant(company, async (tx) => {
    const before = new Date(tx.now.getTime() - patienceMinutes * 60_000);
    const begun = sql`coalesce(${receipts.releasedAt}, ${receipts.uploadedAt})`;
    const late = await tx.db
      .select({ id: receipts.id })
      .from(receipts)
      .where(and(eq(receipts.companyId, company), eq(receipts.state, 'uploaded'), lte(begun, before)))
      .orderBy(asc(receipts.uploadedAt))
      .limit(batch)
      .for('update', { skipLocked: true });
    let given = 0;
    for (const receipt of late) given += (await giveUp(tx, actor, receipt)) ? 1 : 0;
    return given;
  });
}
