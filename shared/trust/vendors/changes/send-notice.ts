import { and, eq } from 'drizzle-orm';
import {
  MailNotSent,
  setMail,
  whoIsHr,
  type Mailer,
  type MailOutcome,
  type OutgoingMail,
} from '../../../messages/notifications/index.ts';
import { employees } from '../../../people/employees/table.ts';
import { asMachine, type MachineActor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Message } from '../../../platform/outbox/message.ts';
import type { Database, Tx } from '../../../platform/tenant-transaction.ts';
import { changeViewOf } from './change-view.ts';
import { noticeWords } from './notice-mail.ts';
import { readChange } from './store.ts';
import { subProcessorNotices } from './table.ts';

type Uses = Readonly<{ database: Database; mailer: Mailer; publicOrigin: string }>;

/**
 * Mails one notice at most once: it is marked as `sending` before its first byte leaves, so that a second delivery never sends it again. It is for
 * those who are of HR and may sign in when it leaves, and not when it was prepared: from anybody else it is withheld. Rejects with MailNotSent where
 * it certainly did not leave.
 */
export async function sendNotice(
  uses: Uses,
  message: Message<'send-sub-processor-notice'>,
): Promise<'repeated' | 'withheld' | MailOutcome> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'mail.send');
  const mail = await uses.database.inTenant(actor.company, (tx) => take(tx, uses, actor, message));
  if (mail === null) return 'repeated';
  if (mail === 'withheld') return 'withheld';
  const outcome = await uses.mailer.send(mail);
  await uses.database.inTenant(actor.company, (tx) => settle(tx, actor, mail, outcome));
  if (outcome === 'not-sent') throw new MailNotSent();
  return outcome;
}

async function take(
  tx: Tx,
  uses: Uses,
  actor: MachineActor,
  { notice }: Message<'send-sub-processor-notice'>,
): Promise<OutgoingMail | 'withheld' | null> {
  const [taken] = await tx.db
    .update(subProcessorNotices)
    .set({ state: 'sending', changedAt: tx.now })
    .where(
      and(
        eq(subProcessorNotices.companyId, tx.company),
        eq(subProcessorNotices.id, notice),
        eq(subProcessorNotices.state, 'waiting'),
      ),
    )
    .returning();
  const change = taken && (await readChange(tx, taken.changeId));
  if (!taken || !change) return null;
  if (!(await whoIsHr(tx)).includes(taken.employeeId)) {
    await tx.db
      .update(subProcessorNotices)
      .set({ state: 'withheld' })
      .where(and(eq(subProcessorNotices.companyId, tx.company), eq(subProcessorNotices.id, notice)));
    await audit(tx, actor, 'mail.withheld', { kind: 'sub-processor-notice', id: notice });
    return 'withheld';
  }
  const [whom] = await tx.db
    .select({ to: employees.workEmail, language: employees.language })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, taken.employeeId)));
  if (!whom) return null;
  const reader = { link: `${uses.publicOrigin}/sub-processor-changes`, end: null };
  return {
    id: notice,
    to: whom.to,
    ...setMail(
      noticeWords({ ...changeViewOf(change), effectiveOn: change.effectiveOn }, taken.kind, reader, whom.language),
      whom.language,
    ),
  };
}

async function settle(tx: Tx, actor: MachineActor, mail: OutgoingMail, outcome: MailOutcome): Promise<void> {
  await tx.db
    .update(subProcessorNotices)
    .set({ state: outcome === 'not-sent' ? 'waiting' : outcome, changedAt: tx.now })
    .where(
      and(
        eq(subProcessorNotices.companyId, tx.company),
        eq(subProcessorNotices.id, mail.id),
        eq(subProcessorNotices.state, 'sending'),
      ),
    );
  if (outcome !== 'not-sent') await audit(tx, actor, `mail.${outcome}`, { kind: 'sub-processor-notice', id: mail.id });
}
