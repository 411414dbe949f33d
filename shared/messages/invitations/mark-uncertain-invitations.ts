import { and, eq, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { invitations } from '../../people/invitations/table.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { sendingPatience } from '../notifications/mark-uncertain-mails.ts';

/** As mark-uncertain-mails, for invitations that a process left half sent: HR sees it, and can invite again. Gives how many. */
export async function markUncertainInvitations(uses: { database: Database; log: Log }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'mail.send');
  const marked = await uses.database.inTenant(company, async (tx) => {
    const before = new Date(tx.now.getTime() - sendingPatience);
    const rows = await tx.db
      .update(invitations)
      .set({ mail: 'uncertain', changedAt: tx.now })
      .where(
        and(eq(invitations.companyId, company), eq(invitations.mail, 'sending'), lte(invitations.changedAt, before)),
      )
      .returning({ id: invitations.id });
    for (const { id } of rows) await audit(tx, actor, 'mail.uncertain', { kind: 'invitation', id });
    return rows;
  });
  for (const { id } of marked) uses.log('mail.uncertain', { mail: id });
  return marked.length;
}
