import { expect, test } from 'vitest';
import fc from 'fast-check';
import { canonicalJson, type Canonical } from '../../shared/kernel/canonical-json.ts';

const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

const shuffled = (held: Canonical): Canonical => {
  if (Array.isArray(held)) return held.map((item) => shuffled(item as Canonical));
  if (held === null || typeof held !== 'object') return held;
  return Object.fromEntries(
    Object.entries(held as Record<string, Canonical>)
      .reverse()
      .map(([key, inside]) => [key, shuffled(inside)]),
  );
};

test('it is JSON that says the same', () => {
  fc.assert(
    fc.property(value, (held) => {
      expect(JSON.parse(canonicalJson(held))).toEqual(JSON.parse(JSON.stringify(held)));
    }),
  );
});

test('the order in which keys were set changes nothing', () => {
  fc.assert(
    fc.property(value, (held) => {
      expect(canonicalJson(shuffled(held))).toBe(canonicalJson(held));
    }),
  );
});

test('keys stand in the order of UTF-16 code units, without white space (RFC 8785 §3.2.3)', () => {
  const keys = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 };
  expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
});

test('what is undefined is left out, and -0 is 0', () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d has no canonical form', (number) => {
  expect(() => canonicalJson({ number })).toThrow(RangeError);
});
