import type { Id } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { NotificationKind } from './notification.ts';
import { prepareMail } from './prepare-mail.ts';
import { notifications } from './table.ts';
import { wantsMail } from './wants-mail.ts';

/** Whom to tell what of which event of a claim, of which grant, or of which request about personal data, and whether by mail too. */
export type Telling = Readonly<{
  employee: Id;
  kind: NotificationKind;
  mail: boolean;
  about: Readonly<{ eventId: Id; expenseId: Id } | { grantId: Id } | { rightsRequestId: Id } | { incidentId: Id }>;
  values: Readonly<{ amount?: number; currency?: string; days?: number; day?: PlainDate }>;
}>;

/**
 * Tells somebody something in the app, and prepares a mail where it is told by mail too. Who has been told of it already is told
 * nothing again. Whoever calls has authorised that.
 */
export async function tell(
  tx: Tx,
  actor: MachineActor,
  { employee, kind, mail, about, values }: Telling,
): Promise<void> {
  const id = tx.newId();
  const written = await tx.db
    .insert(notifications)
    .values({ companyId: tx.company, id, employeeId: employee, ...about, kind, values, at: tx.now })
    .onConflictDoNothing()
    .returning({ id: notifications.id });
  if (written.length === 0) return;
  const mailed = mail && (await wantsMail(tx, employee, kind));
  await audit(tx, actor, 'notification.delivered', { kind: 'notification', id }, { kind, mail: mailed });
  if (mailed) await prepareMail(tx, id, employee);
}
