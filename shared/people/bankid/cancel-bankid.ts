import { isProblem } from '../../kernel/problem.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Log } from '../../platform/log.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { logRefusal } from './log-refusal.ts';
import { openOrder } from './open-order.ts';
import { dropOrder } from './order-store.ts';
import type { BankidService } from './ports.ts';

/** Gives up the sign-in of a browser. What BankID says to it changes nothing: without its row the order is of no use. */
export async function cancelBankid(
  uses: { database: Database; bankid: BankidService; keys: KeyRing; log: Log },
  ticket: string | null,
): Promise<void> {
  const order = await openOrder(uses, ticket).catch((error: unknown) => {
    if (isProblem(error, 'bankid-gone')) return null;
    throw error;
  });
  if (!order || !(await dropOrder(uses.database, order.row.id)) || order.row.state !== 'pending') return;
  await uses.bankid
    .cancel(order.content.order.orderRef)
    .catch((error: unknown) => logRefusal(uses.log, 'cancel', error));
}
