import { expect, test } from 'vitest';
import { addressOf } from '../../frontend/api/address.ts';

test('an address has its places and query filled, and demands every place', () => {
  expect(addressOf({ path: 'expenses/{expense}/receipts' }, { expense: 'a/b' })).toBe('/api/expenses/a%2Fb/receipts');
  expect(addressOf({ path: 'queue' }, {}, { state: 'paid', cursor: undefined })).toBe('/api/queue?state=paid');
  expect(() => addressOf({ path: 'expenses/{expense}' })).toThrow(RangeError);
});
