import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLengths } from '../../shared/platform/encryption/with-lengths.ts';

/** What it has to give, part by part. */
const plainly = (parts: readonly string[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(part));
      return [length, Buffer.from(part)];
    }),
  );

test('any parts are joined with their lengths, however they are written', () => {
  const part = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.uuid());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.nat(40), (parts, room) => {
      expect(withLengths(parts, room).subarray(room)).toEqual(plainly(parts));
    }),
    { numRuns: 500 },
  );
});

test.each([0, 127, 128, 255, 256, 65_535, 65_536, 65_541])('a part of %i letters is no other part', (length) => {
  const parts = ['a'.repeat(length), 'b'];
  expect(withLengths(parts, 0).equals(plainly(parts))).toBe(true);
});
