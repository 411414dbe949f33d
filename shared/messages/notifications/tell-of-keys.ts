import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { dueTelling, firstTelling, lastTelling, type Reminder } from '../../people/api-keys/expiry.ts';
import { apiKeys } from '../../people/api-keys/table.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import type { NotificationKind } from './notification.ts';
import { prepareMail } from './prepare-mail.ts';
import { notifications } from './table.ts';
import { whoIsHr } from './who-is-hr.ts';

const kinds = {
  14: 'key-expires-in-14-days',
  7: 'key-expires-in-7-days',
  1: 'key-expires-in-1-day',
  expired: 'key-expired',
} as const satisfies Record<Reminder | 'expired', NotificationKind>;

/**
 * Tells a company's HR of each of its keys that is about to end or has just ended: a notification and a mail of each kind to each
 * of them. Whoever has been told is not told again, however often it runs. Gives how many were told.
 */
export async function tellOfKeys(uses: { database: Database }, company: Id): Promise<number> {
  const actor = asMachine('messenger', company);
  authorise(actor, 'notification.deliver');
  return uses.database.inTenant(company, async (tx) => {
    const ending = await tx.db
      .select()
      .from(apiKeys)
      .where(
        and(
          eq(apiKeys.companyId, tx.company),
          isNull(apiKeys.revokedAt),
          lte(apiKeys.expiresAt, firstTelling(tx.now)),
          gt(apiKeys.expiresAt, lastTelling(tx.now)),
        ),
      );
    const due = ending.flatMap((key) => {
      const what = dueTelling(key, tx.now);
      return what === null ? [] : [{ key, kind: kinds[what] }];
    });
    if (due.length === 0) return 0;
    const hr = await whoIsHr(tx);
    let told = 0;
    for (const { key, kind } of due) for (const who of hr) told += Number(await tell(tx, actor, key, kind, who));
    return told;
  });
}

/** Says whether there was something to tell. */
async function tell(
  tx: Tx,
  actor: MachineActor,
  key: typeof apiKeys.$inferSelect,
  kind: NotificationKind,
  employeeId: Id,
): Promise<boolean> {
  const id = tx.newId();
  const values = { name: key.name, day: swedishDay(key.expiresAt) };
  const written = await tx.db
    .insert(notifications)
    .values({ companyId: tx.company, id, employeeId, apiKeyId: key.id, kind, values, at: tx.now })
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  if (written.length === 0) return false;
  await audit(tx, actor, 'notification.delivered', { kind: 'notification', id }, { kind, mail: true });
  await prepareMail(tx, id, employeeId);
  return true;
}
