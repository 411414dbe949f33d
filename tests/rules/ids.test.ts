import { expect, test } from 'vitest';
import fc from 'fast-check';
import { isId, uuidV7 } from '../../shared/kernel/ids.ts';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the example of RFC 9562 (appendix A.6)', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('any time and randomness give a UUIDv7, which says its time', () => {
  fc.assert(
    fc.property(instant, tenBytes, (time, random) => {
      const id = uuidV7(time, random);
      expect(isId(id)).toBe(true);
      expect(id[14]).toBe('7');
      expect('89ab').toContain(id[19]);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
    }),
  );
});

test('later ids sort after earlier ones', () => {
  fc.assert(
    fc.property(instant, instant, tenBytes, tenBytes, (a, b, x, y) => {
      fc.pre(a < b);
      expect(uuidV7(a, x) < uuidV7(b, y)).toBe(true);
    }),
  );
});

test('too little randomness is refused', () => {
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError);
});

test.each([
  '',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398',
  '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
  '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
  '017f22e279b07cc398c4dc0c0c07398f',
  '017f22e2-79b0-0cc3-98c4-dc0c0c07398f',
  '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  null,
  7,
])('%j is no id', (value) => {
  expect(isId(value)).toBe(false);
});
