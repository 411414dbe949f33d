import { describe, expect, test } from 'vitest';
import { formatKronor } from '../../frontend/home/kronor.ts';
import { layTape } from '../../frontend/home/tape.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('whole kronor are written without öre, others with', () => {
  expect(plain(formatKronor(500_000, 'sv'))).toBe('5 000 kr');
  expect(plain(formatKronor(321_546, 'sv'))).toBe('3 215,46 kr');
  expect(plain(formatKronor(500_000, 'en'))).toBe('SEK 5,000');
  expect(plain(formatKronor(100_050, 'en'))).toBe('SEK 1,000.50');
});

describe('the tape of an allowance', () => {
  const count = (allowance: Parameters<typeof layTape>[0]) => {
    const marks = layTape(allowance, 50);
    expect(marks).toHaveLength(50);
    return ['used', 'reserved', 'left'].map((kind) => marks.filter((mark) => mark === kind).length);
  };

  test('has a share of marks for each part', () => {
    expect(count({ base: 500_000, used: 100_000, reserved: 50_000 })).toEqual([10, 5, 35]);
    expect(count({ base: 500_000, used: 0, reserved: 0 })).toEqual([0, 0, 50]);
  });

  test('shows a part that is not nothing, however small', () => {
    expect(count({ base: 500_000, used: 100, reserved: 100 })).toEqual([1, 1, 48]);
    expect(count({ base: 500_000, used: 499_900, reserved: 0 })).toEqual([49, 0, 1]);
  });

  test('is full when everything is used, over-used, or there is no base', () => {
    expect(count({ base: 500_000, used: 500_000, reserved: 0 })).toEqual([50, 0, 0]);
    expect(count({ base: 500_000, used: 700_000, reserved: 100_000 })).toEqual([50, 0, 0]);
    expect(count({ base: 0, used: 0, reserved: 0 })).toEqual([50, 0, 0]);
  });
});
