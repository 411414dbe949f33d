import type { Id } from '../../kernel/ids.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { requireIdsOnly, testType, type Announced } from './event.ts';
import { selectEndpoints, type Endpoint } from './store.ts';
import { webhookDeliveries, webhookEvents } from './table.ts';
import { waitsInLine } from './turns.ts';

/**
 * Tells a company's other systems of something, in the transaction in which it happened: what is sent is sent after the commit, and
 * not without one. An endpoint that is off gets it when somebody replays it. Whoever calls has authorised and recorded what happened.
 * Throws TypeError for another company than the transaction's, and for data that is more than ids.
 */
export async function announce(tx: Tx, company: Id, event: Announced): Promise<void> {
  if (company !== tx.company) throw new TypeError('an event is told in its own company');
  const wanting = (await selectEndpoints(tx)).filter(
    ({ events }) => events.length === 0 || (events as readonly string[]).includes(event.type),
  );
  if (wanting.length > 0) await sendTo(tx, wanting, event);
}

/** Sends an event to these endpoints, and gives the ids of the deliveries in their order. */
export async function sendTo(tx: Tx, endpoints: readonly Endpoint[], event: Announced): Promise<Id[]> {
  requireIdsOnly(event);
  const eventId = tx.newId();
  const { type, data } = event;
  await tx.db.insert(webhookEvents).values({ companyId: tx.company, id: eventId, type, data, at: tx.now });
  const made: Id[] = [];
  for (const { id: endpointId, state } of endpoints) {
    const id = tx.newId();
    const isOn = state === 'on';
    const inLine = isOn && (await waitsInLine(tx, endpointId, tx.now, id));
    await tx.db.insert(webhookDeliveries).values({
      companyId: tx.company,
      id,
      endpointId,
      eventId,
      state: isOn ? 'waiting' : 'stopped',
      attempts: 0,
      failures: 0,
      wake: 0,
      roundAt: tx.now,
      nextAt: isOn ? tx.now : null,
      inLine,
      madeAt: tx.now,
    });
    if (isOn && !inLine) await enqueue(tx, 'deliver-webhook', { delivery: id, wake: 0, held: 0 });
    made.push(id);
  }
  return made;
}

export const aTest: Announced = { type: testType, data: {} };
