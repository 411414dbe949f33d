import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Mailer } from '../../messages/notifications/index.ts';
import { staffMembers } from '../../people/staff/table.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { writeAlertMail } from './alert-mail.ts';
import { isSignalId, signals } from './signals.ts';
import { alertMails, alerts } from './table.ts';

type Uses = Readonly<{ operations: Database; mailer: Mailer; randomness: Randomness; log: Log; publicOrigin: string }>;

/** Whom of staff nobody has mailed yet about an open alert. Who came after it opened sees it on the page. */
const untold = ({ operations }: Uses) =>
  operations.onPlatform(
    (tx) =>
      tx.db
        .select({
          alert: alerts.id,
          signal: alerts.signal,
          openedAt: alerts.openedAt,
          staff: staffMembers.id,
          address: staffMembers.workEmail,
          language: staffMembers.language,
        })
        .from(alerts)
        .innerJoin(
          staffMembers,
          and(isNull(staffMembers.disabledAt), sql`${staffMembers.createdAt} <= ${alerts.openedAt}`),
        )
        .leftJoin(alertMails, and(eq(alertMails.alertId, alerts.id), eq(alertMails.staffId, staffMembers.id)))
        .where(and(isNull(alerts.closedAt), isNull(alertMails.alertId)))
        .orderBy(alerts.openedAt, staffMembers.id),
    'look',
  );

/**
 * Mails each member of staff once about each open alert. It belongs to no company, so it waits in no outbox: what certainly did not leave is
 * tried again the next time, and a process that ends between sending and keeping it sends again, since an alarm that is lost is worse than one
 * that comes twice. Gives how many were sent.
 */
export async function tellOfAlerts(uses: Uses): Promise<number> {
  authorise(asPlatformMachine('watcher'), 'signal.watch');
  let sent = 0;
  for (const { alert, signal, openedAt, staff, address, language } of await untold(uses)) {
    if (!isSignalId(signal)) continue;
    const to = { address, language };
    const mail = writeAlertMail(uses.randomness.id(), signals[signal], openedAt, to, uses.publicOrigin);
    const outcome = await uses.mailer.send(mail).catch(() => 'not-sent' as const);
    if (outcome !== 'sent') uses.log('alert.not-mailed', { staff, outcome });
    if (outcome === 'not-sent') continue;
    await uses.operations.onPlatform((tx) =>
      tx.db.insert(alertMails).values({ alertId: alert, staffId: staff, outcome, at: tx.now }).onConflictDoNothing(),
    );
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}
