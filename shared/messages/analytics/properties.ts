import type { FieldClass } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';

/** The events that may be told to product analytics, with their properties. There is none: nothing is told to anybody. */
const events: Readonly<Record<string, Readonly<Record<string, FieldClass>>>> = {};

export const analyticsFlows: readonly Flow[] = Object.entries(events).map(([name, fields]) => ({
  kind: 'analytics',
  name,
  purpose: 'Understand how the product is used',
  legalBasis: 'no personal data',
  recipients: ['PostHog'],
  kept: 'not known',
  fields,
}));

/** A property is a count, a share or a code: a text could be anything. */
type Property = number | boolean | string;
const code = /^[a-z0-9._-]{1,60}$/;

/**
 * Gives an event as it may leave. Throws TypeError for an event or a property that is not on the list, for one that its class says is about a
 * person, and for a text that is no code. `listed` is the list, another one in tests.
 */
export function asListed(
  event: string,
  properties: Readonly<Record<string, Property>>,
  listed: typeof events = events,
): Readonly<{ event: string; properties: Readonly<Record<string, Property>> }> {
  const allowed = Object.hasOwn(listed, event) ? listed[event] : undefined;
  if (!allowed) throw new TypeError('analytics are told of no such event');
  for (const [name, value] of Object.entries(properties)) {
    const holds = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (holds?.category !== 'none') throw new TypeError(`analytics are not told ${name} of ${event}`);
    if (typeof value === 'string' && !code.test(value)) throw new TypeError(`${name} of ${event} is no code`);
  }
  return { event, properties };
}
