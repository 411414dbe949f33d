import { and, eq, sql } from 'drizzle-orm';
import { employees } from '../../people/employees/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { writeMail } from './mail-text.ts';
import type { Mailer, MailOutcome, OutgoingMail } from './ports.ts';
import { mails, notifications } from './table.ts';

type Uses = Readonly<{ database: Database; mailer: Mailer; publicOrigin: string }>;

/** The mail certainly did not leave: the message comes again. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}

/**
 * Sends one mail at most once. It is marked as `sending` before its first byte leaves, so a second delivery, or a process that
 * dies in between, never sends it again. Rejects with MailNotSent when it certainly did not leave.
 */
export async function sendMail(uses: Uses, message: Message<'send-mail'>): Promise<'repeated' | MailOutcome> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'mail.send');
  const mail = await uses.database.inTenant(actor.company, (tx) => take(tx, message, uses.publicOrigin));
  if (!mail) return 'repeated';
  const outcome = await uses.mailer.send(mail);
  await uses.database.inTenant(actor.company, (tx) => settle(tx, actor, mail, outcome));
  if (outcome === 'not-sent') throw new MailNotSent();
  return outcome;
}

async function take(tx: Tx, message: Message<'send-mail'>, publicOrigin: string): Promise<OutgoingMail | null> {
  const [taken] = await tx.db
    .update(mails)
    .set({ state: 'sending', attempts: sql`${mails.attempts} + 1`, changedAt: tx.now })
    .where(and(eq(mails.companyId, tx.company), eq(mails.id, message.mail), eq(mails.state, 'waiting')))
    .returning({ notificationId: mails.notificationId });
  if (!taken) return null;
  const [about] = await tx.db
    .select({ notification: notifications, to: employees.workEmail, language: employees.language })
    .from(notifications)
    .innerJoin(
      employees,
      and(eq(employees.companyId, notifications.companyId), eq(employees.id, notifications.employeeId)),
    )
    .where(and(eq(notifications.companyId, tx.company), eq(notifications.id, taken.notificationId)));
  if (!about) return null;
  return { id: message.mail, to: about.to, ...writeMail(about.notification, about.language, publicOrigin) };
}

async function settle(tx: Tx, actor: MachineActor, mail: OutgoingMail, outcome: MailOutcome): Promise<void> {
  const state = outcome === 'not-sent' ? 'waiting' : outcome;
  await tx.db
    .update(mails)
    .set({ state, changedAt: tx.now })
    .where(and(eq(mails.companyId, tx.company), eq(mails.id, mail.id), eq(mails.state, 'sending')));
  if (outcome !== 'not-sent') await audit(tx, actor, `mail.${outcome}`, { kind: 'mail', id: mail.id });
}
