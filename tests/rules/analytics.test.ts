import { expect, test } from 'vitest';
import { impersonalField, ofEmployee } from '../../shared/kernel/field-class.ts';
import { analyticsFlows, asListed } from '../../shared/messages/analytics/properties.ts';
import {
  confidenceOf,
  durationOf,
  eventProperties,
  sizeOf,
  useEvents,
} from '../../shared/platform/analytics/events.ts';

test('every property is one of a few words of ours, and no word is anybody’s', () => {
  for (const [name, { values, holds }] of Object.entries(eventProperties)) {
    expect(holds.category, name).toBe('none');
    expect(values.length, name).toBeLessThanOrEqual(8);
    for (const value of values) expect(value, name).toMatch(/^[a-z][a-z_-]{0,20}$/);
  }
});

test('every event is a flow to PostHog, with its properties, an id of its own and the hour', () => {
  const fields = Object.fromEntries(analyticsFlows.map((flow) => [flow.name, Object.keys(flow.fields)]));
  for (const [name, { properties }] of Object.entries(useEvents))
    expect(fields[name]).toEqual(['distinct_id', 'timestamp', ...properties]);
  expect(Object.keys(fields)).toEqual([...Object.keys(useEvents), 'error']);
});

test('what is listed passes as it is', () => {
  const properties = { settled_by: 'check', outcome: 'decline', doubts: 'none', taken: 'under-a-minute' };
  expect(asListed('claim.settled', properties)).toEqual({ event: 'claim.settled', properties });
});

test.each([
  ['another event', 'claim.seen', {}, 'no such event'],
  ['a name of every object', 'constructor', {}, 'no such event'],
  ['another property', 'claim.submitted', { again: 'no', email: 'a@b.se' }, 'not told email'],
  ['a property of another event', 'claim.submitted', { again: 'no', way: 'bankid' }, 'not told way'],
  ['a property of every object', 'claim.submitted', { again: 'no', toString: 'x' }, 'not told toString'],
  ['another word', 'claim.submitted', { again: 'Anna Öberg' }, 'none of its words'],
  ['a number', 'claim.submitted', { again: 3 }, 'none of its words'],
  ['too little', 'claim.settled', { outcome: 'approve' }, 'settled_by, doubts, taken'],
])('%s is refused', (_, event, properties, says) => {
  expect(() => asListed(event, properties)).toThrow(says);
});

test('a property that nobody classified, or that is about a person, is refused', () => {
  const about = { 'claim.submitted': { who: { values: ['anna'], holds: ofEmployee('user.name') } } };
  expect(() => asListed('claim.submitted', { who: 'anna' }, about)).toThrow('not told who');
  const silent = { 'claim.submitted': { who: { values: ['anna'] } } } as never;
  expect(() => asListed('claim.submitted', { who: 'anna' }, silent)).toThrow('not told who');
  const fine = { 'claim.submitted': { who: { values: ['some'], holds: impersonalField('state') } } };
  expect(asListed('claim.submitted', { who: 'some' }, fine).event).toBe('claim.submitted');
});

test('counts, times and confidences are told in steps', () => {
  expect([-1, 0, 1, 2, 9, 10, 99, 100, 999, 1000].map(sizeOf)).toEqual([
    'none',
    'none',
    'one',
    'few',
    'few',
    'tens',
    'tens',
    'hundreds',
    'hundreds',
    'more',
  ]);
  const since = (ms: number) => durationOf(new Date(0), new Date(ms));
  expect([0, 59_999, 60_000, 3_599_999, 3_600_000, 86_400_000, 604_800_000].map(since)).toEqual([
    'under-a-minute',
    'under-a-minute',
    'under-an-hour',
    'under-an-hour',
    'under-a-day',
    'under-a-week',
    'longer',
  ]);
  expect([0, 0.59, 0.6, 0.9, 1].map(confidenceOf)).toEqual(['low', 'low', 'middle', 'high', 'high']);
});
