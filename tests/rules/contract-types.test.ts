import { expect, test } from 'vitest';
import { typed } from '../../shared/kernel/contract-types.ts';
import { parse } from '../../shared/kernel/parse.ts';

test.each([
  ['  Tallmo Gym ', 'Tallmo Gym'],
  ['Gym\u202eabc\u202c', 'Gymabc'],
  ['a\u2066b\u2069\u200f', 'ab'],
  ['a\u0000b\u0085c', 'abc'],
  ['två\nrader', 'två\nrader'],
  ['a\u030a', 'å'],
  ['half \ud83d', 'half \ufffd'],
  ['🏊‍♀️', '🏊‍♀️'],
])('the typed text %j is kept as %j', (text, kept) => {
  expect(parse(typed(40), text)).toBe(kept);
});

test('a typed text that is too long is refused', () => {
  expect(() => parse(typed(3), 'fyra')).toThrow('input-invalid');
});
