import { impersonalField, type FieldClass } from '../../kernel/field-class.ts';
import { languages } from '../../kernel/language.ts';

/** What a property can be: one of a few words. There is no number and no text, so nobody can be told apart by one. */
type Property<Values extends readonly string[] = readonly string[]> = Readonly<{ values: Values; holds: FieldClass }>;

const oneOf = <const Values extends readonly string[]>(...values: Values): Property<Values> => ({
  values,
  holds: impersonalField('state'),
});

/** The steps that durations, counts and confidences are told in. */
export const durations = ['under-a-minute', 'under-an-hour', 'under-a-day', 'under-a-week', 'longer'] as const;
export const sizes = ['none', 'one', 'few', 'tens', 'hundreds', 'more'] as const;
export const confidences = ['low', 'middle', 'high'] as const;

/** Every property that an event may have. */
export const eventProperties = {
  language: oneOf(...languages),
  again: oneOf('yes', 'no'),
  settled_by: oneOf('machine', 'check', 'people'),
  outcome: oneOf('approve', 'decline', 'request_changes', 'defer'),
  doubts: { values: sizes, holds: impersonalField('amount') },
  taken: { values: durations, holds: impersonalField('time') },
  confidence: { values: confidences, holds: impersonalField('amount') },
  kind: oneOf('picture', 'document'),
  reader: oneOf('on-device', 'model'),
  lines: { values: sizes, holds: impersonalField('amount') },
  way: oneOf('work-account', 'bankid'),
  done: { values: sizes, holds: impersonalField('amount') },
  refused: { values: sizes, holds: impersonalField('amount') },
} as const satisfies Record<string, Property>;

export type PropertyName = keyof typeof eventProperties;

type Event = Readonly<{ says: string; properties: readonly PropertyName[] }>;

/**
 * Every event that product analytics may be told of. It says that something happened somewhere: not whose it was, nor in which company, and
 * when only to the hour. See docs/decisions/analytics-are-told-what-happened-and-not-where.md.
 */
export const useEvents = {
  'claim.submitted': { says: 'a claim was sent in', properties: ['again'] },
  'claim.settled': {
    says: 'a claim got an answer, or was left to people',
    properties: ['settled_by', 'outcome', 'doubts', 'taken'],
  },
  'receipt.read': { says: 'a receipt was read', properties: ['reader', 'confidence', 'kind'] },
  'run.locked': { says: 'a payroll run was locked', properties: ['lines'] },
  'session.started': { says: 'somebody signed in', properties: ['way', 'language'] },
  'import.applied': { says: 'a comparison of staff was applied', properties: ['done', 'refused'] },
} as const satisfies Record<string, Event>;

export type UseEvent = keyof typeof useEvents;
export const useEventNames = Object.keys(useEvents) as UseEvent[];

/** The properties of an event, each one of its words. */
export type UseProperties<Name extends UseEvent = UseEvent> = {
  readonly [Named in (typeof useEvents)[Name]['properties'][number]]: (typeof eventProperties)[Named]['values'][number];
};

/** A count in steps. */
export function sizeOf(count: number): (typeof sizes)[number] {
  if (count <= 0) return 'none';
  if (count === 1) return 'one';
  if (count < 10) return 'few';
  if (count < 100) return 'tens';
  return count < 1000 ? 'hundreds' : 'more';
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** A time between two instants in steps. */
export function durationOf(from: Date, until: Date): (typeof durations)[number] {
  const took = until.getTime() - from.getTime();
  if (took < minute) return 'under-a-minute';
  if (took < hour) return 'under-an-hour';
  if (took < day) return 'under-a-day';
  return took < 7 * day ? 'under-a-week' : 'longer';
}

/** A confidence between 0 and 1 in steps. */
export const confidenceOf = (share: number): (typeof confidences)[number] =>
  share >= 0.9 ? 'high' : share >= 0.6 ? 'middle' : 'low';
