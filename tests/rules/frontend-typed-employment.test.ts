import { expect, test } from 'vitest';
import { employedOf } from '../../frontend/people/typed-employment.ts';

const typed = { employedFrom: '2026-01-01', employedUntil: '', partTime: '80' };

test('days and a share that are typed decide an allowance once they mean something', () => {
  expect(employedOf(typed)).toEqual({ employedFrom: '2026-01-01', employedUntil: '', partTimePermille: 800 });
  expect(employedOf({ ...typed, partTime: '62,5', employedUntil: '2026-06-30' })).toEqual({
    employedFrom: '2026-01-01',
    employedUntil: '2026-06-30',
    partTimePermille: 625,
  });
});

test.each([
  ['no share', { partTime: '' }],
  ['more than full time', { partTime: '101' }],
  ['no first day', { employedFrom: '' }],
  ['a last day before the first', { employedUntil: '2025-12-31' }],
])('%s decides nothing', (_, change) => {
  expect(employedOf({ ...typed, ...change })).toBeNull();
});
