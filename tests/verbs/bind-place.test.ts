import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindParts, bindPlace } from '../../shared/platform/encryption/bind-place.ts';

const headLength = 22;
const withoutHead = (bound: Buffer) => [bound.subarray(0, 4), bound.subarray(4 + headLength)];

/** Few companies and names, so that the same column comes again; rows that are ids, and others that are as long in letters or bytes. */
const rows = fc.oneof(
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('é'.repeat(18), `${'a'.repeat(35)}é`, 'a'.repeat(36), `${'a'.repeat(35)}\u0161`, ''),
);
const places = fc.record({
  company: fc.constantFrom('0199aaaa-0000-7000-8000-000000000001', '0199aaaa-0000-7000-8000-000000000002', 'é'),
  table: fc.constantFrom('expenses', 'scans', 'räkningar'),
  column: fc.constantFrom('vendor', 'note'),
  row: rows,
});

test('whatever was bound before, a place is bound as its parts with their lengths', () => {
  fc.assert(
    fc.property(fc.array(places, { maxLength: 30 }), (sequence) => {
      for (const { company, table, column, row } of sequence) {
        const bound = bindPlace({ company, table, column, row }, headLength);
        expect(withoutHead(bound)).toEqual(withoutHead(bindParts([company, table, column, row], headLength)));
      }
    }),
    { numRuns: 300 },
  );
});
