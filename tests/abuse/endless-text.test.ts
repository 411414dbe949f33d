import { expect, test } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { mostText } from '../../shared/claims/receipts/reading-rules/legible.ts';
import type { PlacedText } from '../../shared/claims/receipts/ports.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

const context = { today: plainDate('2026-11-20') };
const at = (text: string, x: number, y: number, width: number, height: number): PlacedText => ({
  text,
  x,
  y,
  width,
  height,
  confidence: 1,
});
const line = (unit: string) => [at(unit.repeat(40_000 / unit.length), 0.1, 0.1, 0.8, 0.01)];
const lines = (unit: string) =>
  Array.from({ length: 200 }, (_, row) => at(unit.repeat(200 / unit.length), 0.1, row / 200, 0.8, 0.004));
const grid = (text: string) =>
  Array.from({ length: 20_000 }, (_, n) => at(text, (n % 100) / 100, Math.floor(n / 100) / 200, 0.008, 0.004));
const oneRow = (text: string) => Array.from({ length: 20_000 }, (_, n) => at(text, n / 20_000, 0.5, 0.00005, 0.004));
/** Receipts upon receipts, as many as go on a page in columns and rows. */
const receipts = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const [column, row] = [n % 7, Math.floor(n / 7)];
    const texts = [`Gym AB 2026-05-0${1 + (n % 9)}`, 'Kort 5,00', 'Vara 5,00', `Total ${n},00`];
    return at(texts[row % 4]!, column / 7, row / 150, 0.1, 0.004);
  });

// Unbounded, the slowest of these held everybody's requests up for more than a minute.
test.each<[string, PlacedText[]]>([
  ['dates on one line', line('2026-11-')],
  ['dates on many lines', lines('2026-11-')],
  ['sums on one line', line('kr 1 ')],
  ['marked letters on one line', line('a\u0301')],
  ['digits on one line', line('1')],
  ['a page full of sums', grid('1,00')],
  ['sums on one row', oneRow('1,00')],
  ['more receipts than a page can hold', receipts(20_000)],
])('twenty pages of %s are read within seconds', (_name, page) => {
  const started = performance.now();
  const { text } = readFields(Array(20).fill(page), context);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(text.length).toBeLessThanOrEqual(2 * mostText.characters);
});

test('what stands before the endless part is read', () => {
  const { vendor, total } = readFields(
    [
      [at('Fjordgympa AB', 0.1, 0.05, 0.3, 0.02), at('Att betala 149,00 kr', 0.1, 0.1, 0.4, 0.02)],
      ...Array<PlacedText[]>(19).fill(grid('x')),
    ],
    context,
  );
  expect([vendor.value, total.value]).toEqual(['Fjordgympa AB', 149_00]);
});

test('as many receipts as are parted at all are read within seconds', () => {
  const started = performance.now();
  readFields([receipts(450), receipts(450)], context);
  expect(performance.now() - started).toBeLessThan(5_000);
});
