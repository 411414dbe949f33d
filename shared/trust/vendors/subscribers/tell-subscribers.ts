import { and, asc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { setMail, type MailOutcome } from '../../../messages/notifications/index.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { PlatformTx } from '../../../platform/tenant-transaction.ts';
import { noticeDue } from '../changes/change.ts';
import { changeViewOf } from '../changes/change-view.ts';
import { noticeWords } from '../changes/notice-mail.ts';
import { subProcessorChanges } from '../changes/table.ts';
import { openAddress } from './address.ts';
import { makeLink } from './link.ts';
import { noticeSubscribers, subscriberNotices } from './table.ts';
import type { TellUses } from './uses.ts';

const day = 86_400_000;
/** A mail that is still leaving after an hour was begun by a process that is dead: nobody knows whether it left. */
const deadAfter = 3_600_000;
const atOnce = 2_000;

/**
 * Tells every confirmed subscriber of every change that there is to tell of, each of it once: the row that says so is unique, and says `sending`
 * before the mail leaves, however many processes do this at once. What certainly did not leave waits for the next run. Gives how many left.
 */
export async function tellSubscribers(uses: TellUses): Promise<number> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'sub-processor.tell');
  const waiting = await uses.operations.onPlatform(async (tx) => {
    await prepare(tx);
    return tx.db
      .select({ id: subscriberNotices.id })
      .from(subscriberNotices)
      .where(eq(subscriberNotices.state, 'waiting'))
      .orderBy(asc(subscriberNotices.createdAt), asc(subscriberNotices.id))
      .limit(atOnce);
  });
  let sent = 0;
  for (const { id } of waiting) sent += Number((await sendOne(uses, id)) === 'sent');
  return sent;
}

/** A waiting row for each subscriber and each thing to tell that has none. */
async function prepare(tx: PlatformTx): Promise<void> {
  await tx.db
    .update(subscriberNotices)
    .set({ state: 'uncertain', changedAt: tx.now })
    .where(
      and(
        eq(subscriberNotices.state, 'sending'),
        lt(subscriberNotices.changedAt, new Date(tx.now.getTime() - deadAfter)),
      ),
    );
  const { state, settledAt } = subProcessorChanges;
  const news = new Date(tx.now.getTime() - 30 * day);
  const changes = await tx.db
    .select()
    .from(subProcessorChanges)
    .where(or(eq(state, 'announced'), and(eq(state, 'withdrawn'), gt(settledAt, news))));
  for (const change of changes) {
    const kind = noticeDue(change, swedishDay(tx.now));
    if (kind === null) continue;
    const told = sql`exists (select from ${subscriberNotices} where ${subscriberNotices.subscriberId} = ${noticeSubscribers.id}
      and ${subscriberNotices.changeId} = ${change.id} and ${subscriberNotices.kind} = 'announced')`;
    const whom = await tx.db
      .select({ id: noticeSubscribers.id })
      .from(noticeSubscribers)
      .where(and(eq(noticeSubscribers.state, 'confirmed'), kind === 'withdrawn' ? told : undefined));
    for (const { id: subscriberId } of whom)
      await tx.db
        .insert(subscriberNotices)
        .values({
          id: tx.newId(),
          subscriberId,
          changeId: change.id,
          kind,
          state: 'waiting',
          createdAt: tx.now,
          changedAt: tx.now,
        })
        .onConflictDoNothing();
  }
}

async function take(tx: PlatformTx, id: Id) {
  const [taken] = await tx.db
    .update(subscriberNotices)
    .set({ state: 'sending', changedAt: tx.now })
    .where(and(eq(subscriberNotices.id, id), eq(subscriberNotices.state, 'waiting')))
    .returning();
  if (!taken) return null;
  const [row] = await tx.db
    .select({ subscriber: noticeSubscribers, change: subProcessorChanges })
    .from(noticeSubscribers)
    .innerJoin(subProcessorChanges, eq(subProcessorChanges.id, taken.changeId))
    .where(eq(noticeSubscribers.id, taken.subscriberId));
  return row ? { ...row, kind: taken.kind } : null;
}

async function sendOne(uses: TellUses, id: Id): Promise<MailOutcome | null> {
  const row = await uses.operations.onPlatform((tx) => take(tx, id));
  const to = row && (await openAddress(uses, row.subscriber.id, row.subscriber.address));
  if (!row || !to) return null;
  const { subscriber, change, kind } = row;
  const token = (await makeLink(uses, subscriber.id, { use: 'end' })).reveal();
  const reader = {
    link: `${uses.publicOrigin}/sub-processors`,
    end: `${uses.publicOrigin}/sub-processors/unsubscribe#${token}`,
  };
  const mail = {
    ...{
      id,
      to,
      ...setMail(
        noticeWords({ ...changeViewOf(change), effectiveOn: change.effectiveOn }, kind, reader, subscriber.language),
        subscriber.language,
      ),
    },
    unsubscribe: `${uses.publicOrigin}/api/trust/subscriptions/end-at-once?token=${token}`,
  };
  const outcome = await uses.mailer.send(mail);
  await uses.operations.onPlatform(async (tx) => {
    await tx.db
      .update(subscriberNotices)
      .set({ state: outcome === 'not-sent' ? 'waiting' : outcome, changedAt: tx.now })
      .where(and(eq(subscriberNotices.id, id), eq(subscriberNotices.state, 'sending')));
    const details = { change: change.id, notice: kind, outcome };
    const whom = { kind: 'subscription', id: subscriber.id } as const;
    await auditPlatform(tx, asPlatformMachine('messenger'), 'subscription.told', whom, details);
  });
  if (outcome !== 'sent') uses.log('vendors.mail-not-sent', { about: id, outcome });
  return outcome;
}
