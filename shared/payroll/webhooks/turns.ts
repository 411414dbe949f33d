import { and, asc, eq, lte, ne, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { updateDelivery } from './store.ts';
import { webhookDeliveries as deliveries } from './table.ts';

/**
 * So many deliveries of one endpoint have a message in the queue for an instant or before it: enough for all its places in several
 * processes. What is more waits in line without one. However many events an endpoint has not taken, this is all that others find
 * before them in the queue.
 */
const mostCarried = 8;

const ofEndpoint = (tx: Tx, endpoint: Id) =>
  and(eq(deliveries.companyId, tx.company), eq(deliveries.endpointId, endpoint));

/** Whether a delivery that is due at an instant waits in line: as many others of its endpoint have a message by then as may. */
export async function waitsInLine(tx: Tx, endpoint: Id, at: Date, delivery: Id): Promise<boolean> {
  const others = tx.db
    .select({ one: sql`1` })
    .from(deliveries)
    .where(
      and(
        ofEndpoint(tx, endpoint),
        eq(deliveries.state, 'waiting'),
        eq(deliveries.inLine, false),
        lte(deliveries.nextAt, at),
        ne(deliveries.id, delivery),
      ),
    )
    .limit(mostCarried);
  return (await tx.db.$count(others.as('others'))) >= mostCarried;
}

/**
 * Gives whatever is due first of an endpoint's line its message, where there is room for it, and says whether there was something.
 * Whoever was woken and is done calls it, so that a line with somebody before it always goes on.
 */
export async function nextInLine(tx: Tx, endpoint: Id): Promise<boolean> {
  const [first] = await tx.db
    .select()
    .from(deliveries)
    .where(and(ofEndpoint(tx, endpoint), sql`${deliveries.inLine}`))
    .orderBy(asc(deliveries.nextAt), asc(deliveries.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!first) return false;
  const at = first.nextAt && first.nextAt > tx.now ? first.nextAt : tx.now;
  if (await waitsInLine(tx, endpoint, at, first.id)) return false;
  const wake = first.wake + 1;
  await updateDelivery(tx, first.id, { inLine: false, wake, nextAt: at });
  await enqueue(tx, 'deliver-webhook', { delivery: first.id, wake, held: 0 }, at > tx.now ? at : null);
  return true;
}
