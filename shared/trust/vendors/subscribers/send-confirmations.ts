import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { MailOutcome } from '../../../messages/notifications/index.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import { openAddress } from './address.ts';
import { writeConfirmation } from './confirmation-mail.ts';
import { makeLink } from './link.ts';
import { noticeSubscribers } from './table.ts';
import type { TellUses } from './uses.ts';

const atOnce = 200;

/**
 * Asks everybody who waits for it whether it was them who subscribed, each at most once for a wish: the row says `sending` before the mail leaves.
 * What certainly did not leave waits for the next run. Gives how many left.
 */
export async function sendConfirmations(uses: TellUses): Promise<number> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'subscription.keep');
  const waiting = await uses.operations.onPlatform(
    (tx) =>
      tx.db
        .select({ id: noticeSubscribers.id })
        .from(noticeSubscribers)
        .where(eq(noticeSubscribers.mail, 'waiting'))
        .orderBy(asc(noticeSubscribers.askedAt))
        .limit(atOnce),
    'look',
  );
  let sent = 0;
  for (const { id } of waiting) sent += Number((await sendOne(uses, id)) === 'sent');
  return sent;
}

async function sendOne(uses: TellUses, id: Id): Promise<MailOutcome | null> {
  const row = await uses.operations.onPlatform(async (tx) => {
    const [taken] = await tx.db
      .update(noticeSubscribers)
      .set({ mail: 'sending' })
      .where(and(eq(noticeSubscribers.id, id), eq(noticeSubscribers.mail, 'waiting')))
      .returning();
    return taken ?? null;
  });
  const to = row && (await openAddress(uses, id, row.address));
  if (!row || !to) return null;
  const link = await makeLink(uses, id, { use: 'confirm', askedAt: row.askedAt });
  const mail = { id: uses.randomness.id(), to, ...writeConfirmation(link, row.language, uses.publicOrigin) };
  const outcome = await uses.mailer.send(mail);
  await uses.operations.onPlatform(async (tx) => {
    await tx.db
      .update(noticeSubscribers)
      .set({ mail: outcome === 'not-sent' ? 'waiting' : outcome })
      .where(and(eq(noticeSubscribers.id, id), eq(noticeSubscribers.mail, 'sending')));
    const subject = { kind: 'subscription', id } as const;
    await auditPlatform(tx, asPlatformMachine('messenger'), 'subscription.told', subject, {
      notice: 'confirm',
      outcome,
    });
  });
  if (outcome !== 'sent') uses.log('vendors.mail-not-sent', { about: id, outcome });
  return outcome;
}
