import { and, eq, gt, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { companies } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import { invitations } from '../../people/invitations/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import { makeToken } from '../../platform/opaque-token.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { Mailer, MailOutcome, OutgoingMail } from '../notifications/ports.ts';
import { MailNotSent } from '../notifications/send-mail.ts';
import { writeInvitation } from './invitation-mail.ts';

type Uses = Readonly<{ database: Database; mailer: Mailer; randomness: Randomness; publicOrigin: string }>;

/**
 * Sends the mail of an invitation at most once. Its secret is made here, when the mail is about to leave, and only its hash is kept:
 * no queue and no table ever holds a link that is good. What ended meanwhile is not sent. Rejects with MailNotSent when it
 * certainly did not leave; the next delivery makes another secret.
 */
export async function sendInvitation(
  uses: Uses,
  message: Message<'send-invitation'>,
): Promise<'repeated' | MailOutcome> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'mail.send');
  const mail = await uses.database.inTenant(actor.company, (tx) => take(tx, uses, message));
  if (!mail) return 'repeated';
  const outcome = await uses.mailer.send(mail);
  await uses.database.inTenant(actor.company, (tx) => settle(tx, actor, mail, outcome));
  if (outcome === 'not-sent') throw new MailNotSent();
  return outcome;
}

async function take(tx: Tx, uses: Uses, message: Message<'send-invitation'>): Promise<OutgoingMail | null> {
  const { text, hash } = makeToken(tx.company, message.invitation, uses.randomness);
  const [taken] = await tx.db
    .update(invitations)
    .set({ mail: 'sending', secretHash: hash, changedAt: tx.now })
    .where(
      and(
        eq(invitations.companyId, tx.company),
        eq(invitations.id, message.invitation),
        eq(invitations.mail, 'waiting'),
        isNull(invitations.outcome),
        gt(invitations.expiresAt, tx.now),
      ),
    )
    .returning();
  if (!taken) return null;
  const inviter = alias(employees, 'inviter');
  const [about] = await tx.db
    .select({ to: employees.workEmail, language: employees.language, company: companies.name, inviter: inviter.name })
    .from(invitations)
    .innerJoin(companies, eq(companies.id, invitations.companyId))
    .innerJoin(employees, and(eq(employees.companyId, invitations.companyId), eq(employees.id, invitations.employeeId)))
    .leftJoin(inviter, and(eq(inviter.companyId, invitations.companyId), eq(inviter.id, invitations.invitedBy)))
    .where(and(eq(invitations.companyId, tx.company), eq(invitations.id, taken.id)));
  if (!about) return null;
  const words = writeInvitation({ ...about, expiresAt: taken.expiresAt }, text, about.language, uses.publicOrigin);
  return { id: taken.id, to: about.to, ...words };
}

async function settle(tx: Tx, actor: MachineActor, mail: OutgoingMail, outcome: MailOutcome): Promise<void> {
  await tx.db
    .update(invitations)
    .set({ mail: outcome === 'not-sent' ? 'waiting' : outcome, changedAt: tx.now })
    .where(and(eq(invitations.companyId, tx.company), eq(invitations.id, mail.id), eq(invitations.mail, 'sending')));
  if (outcome !== 'not-sent') await audit(tx, actor, `mail.${outcome}`, { kind: 'invitation', id: mail.id });
}
