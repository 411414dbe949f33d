import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { mailGroupOf, type MailGroup, type NotificationKind } from './notification.ts';
import { notificationChoices } from './table.ts';

/** What somebody has chosen not to get by mail; nothing, until they choose. */
export async function notByMail(tx: Tx, employee: Id): Promise<readonly MailGroup[]> {
  const [found] = await tx.db
    .select({ notByMail: notificationChoices.notByMail })
    .from(notificationChoices)
    .where(and(eq(notificationChoices.companyId, tx.company), eq(notificationChoices.employeeId, employee)));
  return found?.notByMail ?? [];
}

/** Says whether somebody gets a mail of a kind. What nobody can choose away always comes. */
export async function wantsMail(tx: Tx, employee: Id, kind: NotificationKind): Promise<boolean> {
  const group = mailGroupOf(kind);
  return group === null || !(await notByMail(tx, employee)).includes(group);
}
