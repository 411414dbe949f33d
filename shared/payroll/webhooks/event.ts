import type { Id } from '../../kernel/ids.ts';
import { isId } from '../../kernel/ids.ts';

/** What a company's other systems can be told: one closed list, in the past tense, in the order pages show it. */
export const eventTypes = [
  'payroll_run.locked',
  'payroll_run.exported',
  'payroll_run.confirmed',
  'payroll_line.confirmed',
  'payroll_line.rejected',
] as const;
export type EventType = (typeof eventTypes)[number];

/** What HR sends to try an endpoint: it goes to that one, whatever it wants to hear. */
export const testType = 'webhook.test';

/** Something that happened, in ids: whoever wants more asks for it with a key, which says what they may see. */
export type Announced = Readonly<{ type: EventType | typeof testType; data: Readonly<Record<string, Id>> }>;

/** Throws TypeError for data that is more than ids: a payload leaves the company, and must say nothing of anybody. */
export function requireIdsOnly({ data }: Announced): void {
  if (!Object.values(data).every(isId)) throw new TypeError('an event carries ids and nothing else');
}

/**
 * The body of an event (Standard Webhooks: `type`, `timestamp`, `data`): the same bytes at each attempt, since they are signed.
 * `at` is when it happened.
 */
export function payloadOf({ type, data, at }: Announced & Readonly<{ at: Date }>): string {
  const sorted = Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ type, timestamp: at.toISOString(), data: sorted });
}

/** What stands in `webhook-id`: the same over attempts, endpoints and replays, so that a receiver knows what it has had. No dots, by the specification. */
export const messageIdOf = (event: Id): string => `msg_${event}`;
