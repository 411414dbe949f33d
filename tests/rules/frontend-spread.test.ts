import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../frontend/receipts/spread.ts';

const box = (top: number, height = 20) => ({ top, height });

test('boxes that have room stand where they want to', () => {
  expect(spread([box(0), box(40), box(100)], 4, 200)).toEqual([0, 40, 100]);
});

test('boxes that would overlap stand together around the middle of what they want', () => {
  expect(spread([box(50), box(50)], 4, 200)).toEqual([38, 62]);
});

test('a pile that grows into its neighbour takes it in', () => {
  const tops = spread([box(50), box(52), box(72)], 0, 200);
  expect(tops).toEqual([38, 58, 78]);
});

test('none stands outside the room', () => {
  expect(spread([box(-30), box(5)], 4, 100)).toEqual([0, 24]);
  expect(spread([box(80), box(95)], 4, 100)).toEqual([56, 80]);
});

test('without room enough they stand below each other from the top', () => {
  expect(spread([box(0), box(0), box(0)], 4, 30)).toEqual([0, 24, 48]);
});

const boxes = fc
  .array(fc.record({ top: fc.integer({ min: -50, max: 600 }), height: fc.integer({ min: 10, max: 80 }) }), {
    maxLength: 12,
  })
  .map((made) => made.toSorted((a, b) => a.top - b.top));

test('they never overlap, keep their order and stay within the room that holds them', () => {
  fc.assert(
    fc.property(boxes, (made) => {
      const room = Math.max(
        500,
        made.reduce((sum, { height }) => sum + height + 4, 0),
      );
      const tops = spread(made, 4, room);
      expect(tops).toHaveLength(made.length);
      tops.forEach((top, at) => {
        const above = at === 0 ? 0 : tops[at - 1]! + made[at - 1]!.height + 4;
        expect(top).toBeGreaterThanOrEqual(above - 1e-6);
        expect(top + made[at]!.height).toBeLessThanOrEqual(room + 1e-6);
      });
    }),
  );
});
