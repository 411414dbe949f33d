import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { daysBetween, swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import { setMail, type Mailer } from '../../messages/notifications/index.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { agreementState, standing } from './agreement.ts';
import { reminderWords } from './reminder-mail.ts';
import { dueReminder } from './reminder.ts';
import { readAgreements, readStaff, readVendors } from './store.ts';
import { vendorReminders } from './table.ts';
import type { VendorUses } from './uses.ts';

type Uses = VendorUses & Readonly<{ mailer: Mailer; publicOrigin: string; randomness: Randomness; log: Log }>;
type Due = Readonly<{
  about: Id;
  what: 'agreement' | 'review';
  dueOn: PlainDate;
  days: number;
  vendor: Id;
  recipient: string;
}>;
type Whom = Awaited<ReturnType<typeof readStaff>>[number];

/** What has come to one of its steps today, of every vendor. An agreement that was renewed is reminded of no longer. */
async function whatIsDue(tx: PlatformTx, today: PlainDate): Promise<Due[]> {
  const agreements = await readAgreements(tx);
  return (await readVendors(tx)).flatMap(({ id: vendor, recipient, reviewOn }): Due[] => {
    const own = standing(
      agreements.filter(({ vendorId }) => vendorId === vendor),
      today,
    );
    const ends = own
      .filter((one) => agreementState(one, today) === 'signed')
      .map(({ id, expiresOn }) => ({ about: id, what: 'agreement' as const, dueOn: expiresOn }));
    return [...ends, { about: vendor, what: 'review' as const, dueOn: reviewOn }].flatMap(({ about, what, dueOn }) => {
      const days = dueOn && dueReminder(dueOn, today);
      return dueOn && days ? [{ about, what, dueOn, days, vendor, recipient }] : [];
    });
  });
}

/**
 * Tells staff of agreements that expire and reviews that are due, in 60, 30 and 7 days, each of them once for each step. What certainly did not
 * leave is told by the next run. Gives how many mails left.
 */
export async function remindStaff(uses: Uses): Promise<number> {
  const actor = asPlatformMachine('messenger');
  authorise(actor, 'vendor.remind');
  const { due, staff, today } = await uses.operations.onPlatform(async (tx) => {
    const now = swedishDay(tx.now);
    return { due: await whatIsDue(tx, now), staff: await readStaff(tx), today: now };
  }, 'look');
  let sent = 0;
  for (const one of due) for (const whom of staff) sent += Number(await remind(uses, one, whom, today));
  return sent;
}

async function remind(uses: Uses, due: Due, whom: Whom, today: PlainDate): Promise<boolean> {
  const { about, what, dueOn, days, vendor, recipient } = due;
  const row = { aboutId: about, what, dueOn, days, staffId: whom.id };
  const same = and(
    eq(vendorReminders.aboutId, about),
    eq(vendorReminders.what, what),
    eq(vendorReminders.dueOn, dueOn),
    eq(vendorReminders.days, days),
    eq(vendorReminders.staffId, whom.id),
  );
  const taken = await uses.operations.onPlatform(async (tx) => {
    await tx.db
      .insert(vendorReminders)
      .values({ id: tx.newId(), ...row, state: 'waiting', createdAt: tx.now })
      .onConflictDoNothing();
    const [found] = await tx.db
      .update(vendorReminders)
      .set({ state: 'sending' })
      .where(and(same, eq(vendorReminders.state, 'waiting')))
      .returning({ id: vendorReminders.id });
    return found ?? null;
  });
  if (!taken) return false;
  const name = uses.subProcessors.find((one) => one.recipient === recipient)?.name[whom.language] ?? recipient;
  const link = `${uses.publicOrigin}/staff/vendors/${vendor}`;
  const words = reminderWords({ what, name, day: dueOn, days: daysBetween(today, dueOn), link }, whom.language);
  const outcome = await uses.mailer.send({ id: taken.id, to: whom.address, ...setMail(words, whom.language) });
  await uses.operations.onPlatform(async (tx) => {
    const state = outcome === 'not-sent' ? ('waiting' as const) : outcome;
    await tx.db.update(vendorReminders).set({ state }).where(eq(vendorReminders.id, taken.id));
    const details = { what, dueOn, days, outcome };
    await auditPlatform(tx, asPlatformMachine('messenger'), 'vendor.reminded', { kind: 'vendor', id: vendor }, details);
  });
  if (outcome !== 'sent') uses.log('vendors.mail-not-sent', { about: taken.id, outcome });
  return outcome === 'sent';
}
