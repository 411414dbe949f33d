import { and, eq, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { mails } from './table.ts';

/** Longer than an SMTP conversation can last, in milliseconds. */
export const sendingPatience = 3 * 60_000;

/**
 * Marks one company's mails that a process left half sent as uncertain: whether they left cannot be known, so they are shown
 * and not sent again. Gives how many.
 */
export async function markUncertainMails(uses: { database: Database; log: Log }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'mail.send');
  const marked = await uses.database.inTenant(company, async (tx) => {
    const before = new Date(tx.now.getTime() - sendingPatience);
    const rows = await tx.db
      .update(mails)
      .set({ state: 'uncertain', changedAt: tx.now })
      .where(and(eq(mails.companyId, company), eq(mails.state, 'sending'), lte(mails.changedAt, before)))
      .returning({ id: mails.id });
    for (const { id } of rows) await audit(tx, actor, 'mail.uncertain', { kind: 'mail', id });
    return rows;
  });
  for (const { id } of marked) uses.log('mail.uncertain', { mail: id });
  return marked.length;
}
