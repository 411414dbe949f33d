import { eq } from 'drizzle-orm';
import { plainDate } from '../../kernel/plain-date.ts';
import { claimSettings } from '../../people/companies/table.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { prepareMail } from './prepare-mail.ts';
import { notifications } from './table.ts';
import { whoIsHr } from './who-is-hr.ts';

/**
 * Tells HR that a month's cost of models has reached a share of the company's cap: a notification and a mail each, once a month and
 * share, whatever the cap is changed to meanwhile.
 */
export async function tellOfCost(
  uses: { database: Database },
  message: Message<'tell-of-cost'>,
): Promise<'done' | 'repeated'> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'notification.deliver');
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'tell-of-cost', message.id))) return 'repeated';
    const [settings] = await tx.db.select().from(claimSettings).where(eq(claimSettings.companyId, tx.company));
    const kind = message.share >= 100 ? 'model-cost-100' : 'model-cost-80';
    const values = { amount: settings?.monthlyCap ?? 0, currency: 'SEK' };
    for (const employeeId of await whoIsHr(tx)) {
      const id = tx.newId();
      const written = await tx.db
        .insert(notifications)
        .values({ companyId: tx.company, id, employeeId, month: plainDate(message.month), kind, values, at: tx.now })
        .onConflictDoNothing()
        .returning({ id: notifications.id });
      if (written.length === 0) continue;
      await audit(tx, actor, 'notification.delivered', { kind: 'notification', id }, { kind, mail: true });
      await prepareMail(tx, id, employeeId);
    }
    return 'done';
  });
}
