import { expect, test } from 'vitest';
import { impersonalField, ofEmployee } from '../../shared/kernel/field-class.ts';
import { analyticsFlows, asListed } from '../../shared/messages/analytics/properties.ts';

const listed = { 'claim.submitted': { benefit: impersonalField('state'), days: impersonalField('amount') } };

test('nothing is told to analytics: the list is empty, and an event is refused', () => {
  expect(analyticsFlows).toEqual([]);
  expect(() => asListed('claim.submitted', {})).toThrow('no such event');
  expect(() => asListed('constructor', {})).toThrow('no such event');
});

test('what is listed passes as it is', () => {
  const properties = { benefit: 'wellness', days: 3 };
  expect(asListed('claim.submitted', properties, listed)).toEqual({ event: 'claim.submitted', properties });
});

test('a property that is not listed, is about a person, or is a text is refused', () => {
  expect(() => asListed('claim.submitted', { email: 'a@b.se' }, listed)).toThrow('not told email');
  expect(() => asListed('claim.submitted', { toString: 'x' }, listed)).toThrow('not told toString');
  expect(() => asListed('claim.submitted', { benefit: 'Anna Öberg' }, listed)).toThrow('no code');
  const about = { 'claim.submitted': { who: ofEmployee('user.name') } };
  expect(() => asListed('claim.submitted', { who: 'anna' }, about)).toThrow('not told who');
});
