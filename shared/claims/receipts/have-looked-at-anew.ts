import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { ThreatUses } from './look-for-threats.ts';
import { incomingName } from './store.ts';
import { receipts } from './table.ts';

/** Has a receipt's file as it came looked at for malware once more, once. */
export async function haveLookedAtAnew(
  { database, incoming }: Pick<ThreatUses, 'database' | 'incoming'>,
  company: Id,
  id: Id,
): Promise<void> {
  const actor = asMachine('scanner', company);
  authorise(actor, 'receipt.scan');
  await incoming?.again(incomingName(company, id));
  await database.inTenant(company, async (tx) => {
    const first = and(eq(receipts.companyId, company), eq(receipts.id, id), isNull(receipts.askedAgainAt));
    const [asked] = await tx.db
      .update(receipts)
      .set({ askedAgainAt: tx.now })
      .where(first)
      .returning({ id: receipts.id });
    if (asked) await audit(tx, actor, 'receipt.asked-again', { kind: 'receipt', id }, {});
  });
}
