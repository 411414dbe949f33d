import { and, eq } from 'drizzle-orm';
import { webhookEndpoints } from '../../payroll/webhooks/table.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { prepareMail } from './prepare-mail.ts';
import { notifications } from './table.ts';
import { whoIsHr } from './who-is-hr.ts';

/** Tells HR that an endpoint was switched off by what it answered: a notification and a mail each, once each time it is. */
export async function tellOfEndpoint(
  uses: { database: Database },
  message: Message<'tell-of-endpoint'>,
): Promise<'done' | 'repeated'> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'notification.deliver');
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'tell-of-endpoint', message.id))) return 'repeated';
    const [endpoint] = await tx.db
      .select({ name: webhookEndpoints.name })
      .from(webhookEndpoints)
      .where(and(eq(webhookEndpoints.companyId, tx.company), eq(webhookEndpoints.id, message.endpoint)));
    const kind = message.why === 'gone' ? 'endpoint-gone' : 'endpoint-failed';
    const about = { webhookEndpointId: message.endpoint, kind, values: { name: endpoint!.name } } as const;
    for (const employeeId of await whoIsHr(tx)) {
      const id = tx.newId();
      await tx.db.insert(notifications).values({ companyId: tx.company, id, employeeId, ...about, at: tx.now });
      await audit(tx, actor, 'notification.delivered', { kind: 'notification', id }, { kind, mail: true });
      await prepareMail(tx, id, employeeId);
    }
    return 'done';
  });
}
