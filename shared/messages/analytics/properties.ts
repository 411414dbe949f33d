import type { FieldClass } from '../../kernel/field-class.ts';
import { impersonalField } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Listed } from './ports.ts';
import { eventProperties, useEvents } from '../../platform/analytics/events.ts';

/** The words that a property can be, and what they say. */
type Words = Readonly<{ values: readonly string[]; holds: FieldClass | undefined }>;
/** Events by name, each with its properties. */
type Catalogue = Readonly<Record<string, Readonly<Record<string, Words>>>>;

const listed: Readonly<
  Record<string, Readonly<Record<string, (typeof eventProperties)[keyof typeof eventProperties]>>>
> = Object.fromEntries(
  Object.entries(useEvents).map(([name, { properties }]) => [
    name,
    Object.fromEntries(properties.map((property) => [property, eventProperties[property]])),
  ]),
);

const asFlow = (name: string, fields: Readonly<Record<string, FieldClass>>, purpose: string): Flow => ({
  kind: 'analytics',
  name,
  purpose,
  legalBasis: 'no personal data',
  recipients: ['PostHog'],
  kept: 'as the project at PostHog is set up; that is not known here',
  fields,
});

/** What stands in every event besides: an id of its own, and the hour. */
const always = { distinct_id: impersonalField('identifier'), timestamp: impersonalField('time') };

/** What is told of an error. */
export const errorFields = {
  ...always,
  code: impersonalField('state'),
  at: impersonalField('state'),
  place_kind: impersonalField('state'),
  place: impersonalField('state'),
  release: impersonalField('machine version'),
  untold: impersonalField('amount'),
  frames: impersonalField('machine version'),
} as const;

export const analyticsFlows: readonly Flow[] = [
  ...Object.entries(listed).map(([name, properties]) =>
    asFlow(
      name,
      { ...always, ...Object.fromEntries(Object.entries(properties).map(([one, { holds }]) => [one, holds])) },
      'Understand how the product is used',
    ),
  ),
  asFlow('error', errorFields, 'Find and correct errors'),
];

/**
 * Gives an event as it may leave. Throws TypeError for an event or a property that is not in the catalogue, for one that its class says is about a
 * person, for a word that is not on its list, and for a property that is missing. `catalogue` is another one in tests.
 */
export function asListed(
  event: string,
  properties: Readonly<Record<string, unknown>>,
  catalogue: Catalogue = listed,
): Listed {
  const allowed = Object.hasOwn(catalogue, event) ? catalogue[event]! : undefined;
  if (!allowed) throw new TypeError('analytics are told of no such event');
  for (const [name, value] of Object.entries(properties)) {
    const words = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (words?.holds?.category !== 'none') throw new TypeError(`analytics are not told ${name} of ${event}`);
    if (typeof value !== 'string' || !words.values.includes(value))
      throw new TypeError(`${name} of ${event} is none of its words`);
  }
  const missing = Object.keys(allowed).filter((name) => !Object.hasOwn(properties, name));
  if (missing.length > 0) throw new TypeError(`${event} is told with ${missing.join(', ')}`);
  return { event, properties } as Listed;
}
