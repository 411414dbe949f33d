import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { employerCost } from '../../shared/claims/benefits/law/employer-cost.ts';
import { lawTopics, positions, positionsOn } from '../../shared/claims/benefits/law/positions.ts';
import { feeGroupOf, feeGroups, socialFees, type FeeGroup } from '../../shared/claims/benefits/law/social-fees.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';

describe('the employer’s social fee', () => {
  test.each<[FeeGroup, string, number]>([
    ['most', '2024-06-30', 3_142_00],
    ['most', '2025-12-31', 3_142_00],
    ['most', '2026-01-01', 3_142_00],
    ['pensioners', '2024-01-01', 1_021_00],
    ['pensioners', '2026-11-26', 1_021_00],
    ['born-before-1938', '2026-11-26', 0],
    ['young', '2026-03-31', 3_142_00],
    ['young', '2026-04-01', 2_081_00],
    ['young', '2027-09-30', 2_081_00],
    ['young', '2027-10-01', 3_142_00],
  ])('on 10 000 kr for %s on %s is %i öre', (group, day, fee) => {
    expect(employerCost(10_000_00, plainDate(day), group)).toEqual({
      benefit: 10_000_00,
      fee,
      total: 10_000_00 + fee,
    });
  });

  test('is lower for the young up to 25 000 kr a month, and whole on what is over (SFS 2026:100 2 §)', () => {
    const day = plainDate('2026-06-01');
    expect(employerCost(2_000_00, day, 'young', 24_000_00).fee).toBe(208_10 + 314_20);
    expect(employerCost(2_000_00, day, 'young', 30_000_00).fee).toBe(628_40);
    expect(employerCost(25_000_00, day, 'young').fee).toBe(5_202_50);
  });

  test.each<[number, string, FeeGroup]>([
    [1937, '2024-05-01', 'born-before-1938'],
    [1938, '2024-05-01', 'pensioners'],
    [1957, '2024-05-01', 'pensioners'],
    [1958, '2024-05-01', 'most'],
    [1958, '2025-05-01', 'pensioners'],
    [1959, '2025-05-01', 'most'],
    [1958, '2026-05-01', 'pensioners'],
    [1959, '2026-05-01', 'most'],
    [2007, '2026-05-01', 'young'],
    [2003, '2026-05-01', 'young'],
    [2002, '2026-05-01', 'most'],
    [2008, '2026-05-01', 'most'],
    [2007, '2026-03-31', 'most'],
  ])('somebody born in %i is on %s one of %s', (bornIn, day, group) => {
    expect(feeGroupOf(bornIn, plainDate(day))).toBe(group);
  });

  test('is between nothing and the whole share of what is paid, whatever the day and the group', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_00 }),
        fc.integer({ min: -1_000, max: 3_000 }),
        fc.constantFrom(...feeGroups),
        (benefit, days, group) => {
          const { fee, total } = employerCost(benefit, addDays(plainDate('2025-01-01'), days), group);
          expect(fee).toBeGreaterThanOrEqual(0);
          expect(fee).toBeLessThanOrEqual(Math.round(benefit * 0.3142) + 1);
          expect(total).toBe(benefit + fee);
        },
      ),
    );
  });

  test('has a table in which no two rows of a group hold on one day, and each says where it was read', () => {
    for (const group of feeGroups) {
      const rows = socialFees.filter((row) => row.group === group);
      rows.slice(1).forEach((row, at) => expect(rows[at]!.to !== null && rows[at]!.to < row.from).toBe(true));
    }
    for (const { source } of socialFees) expect(source).not.toBe('');
  });
});

describe('what the law says', () => {
  test('is there for every topic in both languages, with its source and its days', () => {
    expect(new Set(positions.map(({ topic }) => topic))).toEqual(new Set(lawTopics));
    for (const { says, source, from, to } of positions) {
      expect(says.sv === '' || says.en === '' || source === '').toBe(false);
      expect(to === null || from <= to).toBe(true);
    }
  });

  test('is what holds on the day: the lowered VAT on food ends by itself', () => {
    const on = (day: string) => positionsOn('food-vat', plainDate(day)).length;
    expect(['2026-03-31', '2026-04-01', '2027-12-31', '2028-01-01'].map(on)).toEqual([0, 1, 1, 0]);
  });
});
