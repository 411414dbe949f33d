import { impersonalField } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
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

/** What an event can name. There is no class here for anything about a person. */
const named = { run: impersonalField('identifier'), line: impersonalField('identifier') };

export const webhookFlow: Flow = {
  kind: 'webhook',
  name: 'events',
  purpose: 'Tell a company’s other systems what happened',
  legalBasis: 'contract; no personal data leaves with it but ids',
  recipients: ['the employer’s systems'],
  kept: 'as the employer decides',
  fields: {
    type: impersonalField('state'),
    timestamp: impersonalField('time'),
    ...Object.fromEntries(Object.entries(named).map(([name, holds]) => [`data.${name}`, holds])),
  },
};

/** Something that happened, in ids: whoever wants more asks for it with a key, which says what they may see. */
export type Announced = Readonly<{
  type: EventType | typeof testType;
  data: Readonly<Partial<Record<keyof typeof named, Id>>>;
}>;

/** Throws TypeError for data that is more than classified ids: a payload leaves the company, and must say nothing of anybody. */
export function requireIdsOnly({ data }: Announced): void {
  if (!Object.entries(data).every(([name, value]) => Object.hasOwn(named, name) && isId(value)))
    throw new TypeError('an event carries ids and nothing else');
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
