import { createHash } from 'node:crypto';
import { timeOf, type Id } from '../../kernel/ids.ts';
import type { Clock } from '../../platform/clock.ts';
import { messageIdOf } from '../../platform/outbox/dead-letter.ts';
import type { Log } from '../../platform/log.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { Publish } from '../../platform/outbox/relay.ts';
import { AnalyticsAway, type Analytics } from './ports.ts';
import { asListed } from './properties.ts';

const [minute, hour] = [60_000, 3_600_000];
/** How long an event that nobody takes is tried again, in milliseconds: three days. A count that comes later is of no use. */
export const keepsTrying = 72 * hour;

/** The wait after so many failures, in milliseconds: 1, 2, 4 … minutes, then an hour. */
export const waitAfter = (wake: number): number => Math.min(hour, 2 ** Math.min(wake, 6) * minute);

/** Message ids of what is put back are above those of the relay, which counts its attempts from one. */
const firstWake = 1_000_000;

/** An instant without its minutes: no event leads to what somebody did at a moment. */
const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hour) * hour);

/**
 * The id of an event as it leaves. The message's own begins with its millisecond, and stands in our database beside its company; this one leads to neither.
 */
function eventIdOf(message: Id): Id {
  const hex = createHash('sha256').update(`analytics|${message}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Tells product analytics of one event. Where they do not take it, it goes back to the queue for later, and is given up after three days. The
 * id of the event comes from the message's, so that one that was taken and is told again counts once.
 */
export async function tellAnalytics(
  uses: { analytics: Analytics; publish: Publish; clock: Clock; log: Log },
  message: Message<'tell-analytics'>,
): Promise<'done' | 'off' | 'waits' | 'given-up'> {
  if (uses.analytics.host === null) return 'off';
  const { version: _, id, company: __, event, wake, ...said } = message;
  const happened = timeOf(id);
  try {
    await uses.analytics.tell(eventIdOf(id), hourOf(happened), asListed(event, said));
    return 'done';
  } catch (error) {
    if (!(error instanceof AnalyticsAway)) throw error;
    uses.log('analytics.not-taken', { event, status: error.status, wake });
    const now = uses.clock.now().getTime();
    if (now - happened.getTime() > keepsTrying) return 'given-up';
    const due = new Date(now + waitAfter(wake));
    const messageId = messageIdOf({ id, attempt: firstWake + wake });
    await uses.publish('tell-analytics', messageId, { ...message, wake: wake + 1 }, due);
    return 'waits';
  }
}
