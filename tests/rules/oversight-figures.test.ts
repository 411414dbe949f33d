import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOfInstant, monthsBefore } from '../../shared/claims/oversight/month.ts';
import { bandNames, bandOf, calibrationError, edgesOf, type Band } from '../../shared/claims/oversight/reliability.ts';
import { coarseTenths, heldBack, smallestGroup } from '../../shared/claims/oversight/small-groups.ts';
import { wilson } from '../../shared/claims/oversight/wilson.ts';
import { monthsOf, participationOf, useOf } from '../../shared/claims/dashboard/figures.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

describe('the interval of Wilson', () => {
  // The last two are examples of Newcombe, "Two-sided confidence intervals for the single proportion" (1998), method 3.
  test.each([
    [0, 10, 0, 0.2775328],
    [1, 10, 0.0178762, 0.4041501],
    [5, 10, 0.2365931, 0.7634069],
    [9, 10, 0.5958499, 0.9821238],
    [10, 10, 0.7224672, 1],
    [81, 263, 0.2552698, 0.3662098],
    [15, 148, 0.0623873, 0.1604854],
  ])('%d of %d', (hits, of, low, high) => {
    const found = wilson(hits, of)!;
    expect(found.share).toBe(hits / of);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  test('holds the share, stays a share, is mirrored, and narrows with more cases', () => {
    const counts = fc
      .integer({ min: 1, max: 5_000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([hits, of]) => {
        const { share, low, high } = wilson(hits, of)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        const other = wilson(of - hits, of)!;
        expect(other.low).toBeCloseTo(1 - high, 10);
        // What the interval is by definition: a true share at its end would be a score test's limit.
        for (const end of [low, high])
          if (end > 0 && end < 1)
            expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(1.959964, 5);
        const more = wilson(hits * 4, of * 4)!;
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  test('no case says nothing, and what is no count is refused', () => {
    expect(wilson(0, 0)).toBeNull();
    for (const [hits, of] of [
      [2, 1],
      [-1, 1],
      [0.5, 1],
      [Number.NaN, 1],
    ] as const)
      expect(() => wilson(hits, of)).toThrow(RangeError);
  });
});

describe('bands of said confidence', () => {
  test.each([
    [0, '0-50'],
    [0.4999, '0-50'],
    [0.5, '50-70'],
    [0.7, '70-85'],
    [0.8499, '70-85'],
    [0.85, '85-90'],
    [0.95, '95-100'],
    [1, '95-100'],
  ] as const)('%d is in %s', (confidence, name) => {
    expect(bandOf(confidence)).toBe(name);
    const { from, to } = edgesOf(name);
    expect(confidence).toBeGreaterThanOrEqual(from);
    expect(confidence < to || to === 1).toBe(true);
  });

  test('lie side by side from 0 to 1', () => {
    const edges = bandNames.map(edgesOf);
    expect(edges[0]!.from).toBe(0);
    expect(edges.at(-1)!.to).toBe(1);
    edges.slice(1).forEach(({ from }, at) => expect(from).toBe(edges[at]!.to));
  });

  const band = (count: number, agreed: number, said: number): Band => ({ name: '85-90', count, agreed, said });
  test.each<[string, Band[], number | null]>([
    ['nothing answered', [band(0, 0, 0)], null],
    ['perfect', [band(10, 9, 0.9), band(100, 50, 0.5)], 0],
    ['sure and always wrong', [band(7, 0, 1)], 1],
    ['weighted by how many', [band(30, 30, 0.9), band(10, 5, 0.9)], 0.75 * 0.1 + 0.25 * 0.4],
    ['too sure and too unsure do not cancel out', [band(10, 10, 0.9), band(10, 8, 0.9)], 0.1],
  ])('the expected calibration error: %s', (_, bands, error) => {
    if (error === null) expect(calibrationError(bands)).toBeNull();
    else expect(calibrationError(bands)).toBeCloseTo(error, 12);
  });

  test('the error is a share, and no order or empty band changes it', () => {
    const bands = fc.array(
      fc.record({
        count: fc.nat(50),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        said: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(bands, (found) => {
        const all = found.map(({ count, part, said }) => band(count, Math.floor(count * part), said));
        const error = calibrationError(all);
        if (error === null) {
          expect(all.every(({ count }) => count === 0)).toBe(true);
          return;
        }
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(calibrationError([band(0, 0, 0.3), ...all.toReversed()])).toBeCloseTo(error, 10);
      }),
    );
  });
});

describe('small groups', () => {
  const groups = (...people: number[]) => people.map((many, key) => ({ key, people: many }));
  test.each<[string, number[], number[]]>([
    ['all large', [5, 9, 200], []],
    ['nobody is nobody’s', [0, 5], []],
    ['one small takes the next with it', [4, 9, 7], [0, 2]],
    ['two small that are five together', [4, 1, 9], [0, 1]],
    ['two small that are not', [2, 2, 9, 7], [0, 1, 3]],
    ['one small and nothing else', [3], [0]],
    ['one of each', [3, 50], [0, 1]],
  ])('%s', (_, people, held) => {
    expect([...heldBack(groups(...people))].toSorted((one, other) => one - other)).toEqual(held);
  });

  test('what is held back is never a small group’s to tell, from the whole or by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (people) => {
        const all = groups(...people);
        const held = heldBack(all);
        for (const { key, people: many } of all) if (many > 0 && many < smallestGroup) expect(held.has(key)).toBe(true);
        const hidden = all.filter(({ key }) => held.has(key));
        const others = all.filter(({ key, people: many }) => many > 0 && !held.has(key));
        if (hidden.length === 0 || others.length === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, one) => sum + one.people, 0)).toBeGreaterThanOrEqual(smallestGroup);
      }),
    );
  });

  test('a share in tenths never says all or none', () => {
    expect([coarseTenths(0, 8), coarseTenths(8, 8), coarseTenths(4, 8), coarseTenths(1, 3)]).toEqual([1, 9, 5, 3]);
  });
});

test('a department of few people is not told of, nor the one it could be told from', () => {
  const { eligible, used, departments } = participationOf([
    { department: 'Ekonomi', eligible: 3, used: 3 },
    { department: 'Lager', eligible: 6, used: 6 },
    { department: null, eligible: 20, used: 8 },
  ]);
  expect({ eligible, used }).toEqual({ eligible: 29, used: 17 });
  expect(departments.map(({ tenths }) => tenths)).toEqual([null, null, 4]);
  expect(participationOf([{ department: null, eligible: 4, used: 1 }])).toMatchObject({ eligible: 4, used: null });
});

const sums = {
  open: true,
  yearlyAmount: 5_000_00,
  opened: 6,
  base: 30_000_00,
  used: 9_000_00,
  reserved: 1_000_00,
  people: 6,
};
test('who has not used a category stands at its yearly amount, and a closed one grants no more', () => {
  const approved = [{ category: 'a', claims: 12, people: 6, average: 750_00 }];
  const [one] = useOf([{ id: 'a', ...sums }], approved, 10);
  expect(one).toEqual({
    id: 'a',
    granted: 50_000_00,
    used: 9_000_00,
    reserved: 1_000_00,
    left: 40_000_00,
    claims: 12,
    average: 750_00,
  });
  expect(useOf([{ id: 'a', ...sums, open: false }], approved, 10)[0]).toMatchObject({
    granted: 30_000_00,
    left: 20_000_00,
  });
});

test('what few people used is held back, with the one that it could be told from; nobody’s use is nothing', () => {
  const few = { id: 'b', ...sums, people: 2 };
  const none = { id: 'c', ...sums, opened: 0, base: 0, used: 0, reserved: 0, people: 0 };
  const [a, b, c] = useOf([{ id: 'a', ...sums }, few, none], [], 6);
  for (const held of [a, b]) expect(held).toMatchObject({ used: null, reserved: null, left: null, average: null });
  expect(c).toMatchObject({ used: 0, left: 30_000_00, claims: 0, average: null });
});

test('months are those of Sweden, and a year has those that have come', () => {
  expect(monthOfInstant(new Date('2026-05-31T21:59:59Z'))).toBe('2026-05-01');
  expect(monthOfInstant(new Date('2026-05-31T22:00:00Z'))).toBe('2026-06-01');
  expect(monthsBefore(plainDate('2026-02-01'), 11)).toBe('2025-03-01');
  expect(monthsOf(2026, '2026-03')).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(monthsOf(2025, '2026-03')).toHaveLength(12);
  expect(monthsOf(2027, '2026-03')).toEqual([]);
});
