import type { Id } from '../../kernel/ids.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { mails } from './table.ts';

/** Decides, in the transaction of a notification, that it is to be mailed too. */
export async function prepareMail(tx: Tx, notificationId: Id, employeeId: Id): Promise<void> {
  const id = tx.newId();
  await tx.db.insert(mails).values({
    companyId: tx.company,
    id,
    notificationId,
    employeeId,
    state: 'waiting',
    attempts: 0,
    createdAt: tx.now,
    changedAt: tx.now,
  });
  await enqueue(tx, 'send-mail', { mail: id });
}
