import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { updateDelivery, type Delivery } from './store.ts';
import { waitsInLine } from './turns.ts';

/**
 * Has a locked delivery woken at an instant, or in its turn after it, and takes every message that was to wake it before for nothing:
 * there is one at a time that counts. `set` goes with it.
 */
export async function wakeAt(
  tx: Tx,
  delivery: Pick<Delivery, 'id' | 'wake' | 'endpointId'>,
  at: Date,
  { held = 0, ...set }: Partial<Delivery> & { held?: number } = {},
): Promise<void> {
  const wake = delivery.wake + 1;
  const inLine = await waitsInLine(tx, delivery.endpointId, at, delivery.id);
  await updateDelivery(tx, delivery.id, { ...set, wake, nextAt: at, inLine });
  if (inLine) return;
  await enqueue(tx, 'deliver-webhook', { delivery: delivery.id, wake, held }, at > tx.now ? at : null);
}
