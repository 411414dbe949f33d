import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearlyIncludes } from '../../shared/claims/receipts/reading-rules/nearly-includes.ts';

/** Sellers' search, a letter at a time: what the search of all letters at once has to agree with. */
function foundByTheBook(text: string, label: string): boolean {
  let row = Array.from({ length: label.length + 1 }, (_, i) => i);
  if (row.at(-1)! <= 1) return text.length >= label.length - 1;
  for (const letter of text) {
    const next = [0];
    for (let i = 1; i <= label.length; i += 1)
      next.push(Math.min(row[i - 1]! + (label[i - 1] === letter ? 0 : 1), row[i]! + 1, next[i - 1]! + 1));
    row = next;
    if (row.at(-1)! <= 1) return true;
  }
  return false;
}

const letters = (from: number, to: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'i'), minLength: from, maxLength: to });

test('any label is found, or not, as a search letter by letter finds it', () => {
  fc.assert(
    fc.property(letters(0, 60), letters(2, 31), (text, label) => {
      expect(nearlyIncludes(text, label)).toBe(foundByTheBook(text, label));
    }),
    { numRuns: 3_000 },
  );
});

test('a label with one letter wrong, lacking or too many is found wherever it stands', () => {
  fc.assert(
    fc.property(
      letters(0, 20),
      letters(9, 31),
      letters(0, 20),
      fc.nat(),
      fc.nat(2),
      (before, label, after, at, how) => {
        const i = at % label.length;
        const spoilt = label.slice(0, i) + ['x', '', `x${label[i]}`][how] + label.slice(i + 1);
        expect(nearlyIncludes(before + spoilt + after, label)).toBe(true);
      },
    ),
  );
});

test('two letters wrong are too many', () => {
  expect(nearlyIncludes('kortbetalning', 'kartbetalninq')).toBe(false);
  expect(nearlyIncludes('kortbetalning', 'kartbetalning')).toBe(true);
});

test('a label with more letters than fit is refused', () => {
  expect(() => nearlyIncludes('x'.repeat(40), 'y'.repeat(32))).toThrow(RangeError);
});
