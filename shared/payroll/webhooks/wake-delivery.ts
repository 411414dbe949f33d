import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { updateDelivery, type Delivery } from './store.ts';

/**
 * Has a locked delivery woken at an instant, and takes every message that was to wake it before for nothing: there is one at a time
 * that counts. `set` goes with it.
 */
export async function wakeAt(
  tx: Tx,
  delivery: Pick<Delivery, 'id' | 'wake'>,
  at: Date,
  { held = 0, ...set }: Partial<Delivery> & { held?: number } = {},
): Promise<void> {
  const wake = delivery.wake + 1;
  await updateDelivery(tx, delivery.id, { ...set, wake, nextAt: at });
  await enqueue(tx, 'deliver-webhook', { delivery: delivery.id, wake, held }, at > tx.now ? at : null);
}
