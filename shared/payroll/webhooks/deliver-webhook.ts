import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Clock, Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { beginAttempt, type NotBegun } from './begin-attempt.ts';
import { endAttempt, type Ended } from './end-attempt.ts';
import { messageIdOf, payloadOf } from './event.ts';
import type { Lanes } from './lanes.ts';
import type { Courier } from './ports.ts';
import type { Pace } from './schedule.ts';

export type DeliverUses = Readonly<{
  database: Database;
  seals: Seals;
  clock: Clock;
  randomness: Randomness;
  courier: Courier;
  lanes: Lanes;
  webhookPace: Pace;
}>;

/** This process stood still after it took the delivery: sending now could be beside somebody else's attempt. It is tried anew. */
class StoodStill extends Error {
  override readonly name = 'StoodStill';
}

/**
 * Makes one attempt at a delivery, between two short transactions: the first takes it for as long as an attempt may last, so that
 * nobody else makes one meanwhile, and the second writes down what became of it. A worker that dies between them leaves an attempt
 * that is followed by another when the lease has run out: at least once, and never two at a time.
 */
export async function deliverWebhook(
  uses: DeliverUses,
  message: Message<'deliver-webhook'>,
): Promise<Ended | NotBegun> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'webhook.deliver');
  const place = uses.lanes.place();
  try {
    const begun = await uses.database.inTenant(actor.company, (tx) => beginAttempt(tx, uses, message, place));
    if (typeof begun === 'string') return begun;
    const { endpoint, event, secrets } = begun;
    const at = uses.clock.now();
    if (begun.until.getTime() - at.getTime() < uses.webhookPace.lease / 2) throw new StoodStill();
    const sent = await uses.courier.send({
      url: endpoint.url,
      id: messageIdOf(event.id),
      at,
      body: payloadOf(event),
      secrets,
    });
    return await uses.database.inTenant(actor.company, (tx) => endAttempt(tx, actor, uses, begun, sent));
  } finally {
    place.leave();
  }
}
