import { expect, test } from 'vitest';
import fc from 'fast-check';
import { passesLuhn } from '../../shared/kernel/luhn.ts';
import { formatOrganisationNumber, parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';

test.each(['5560360793', '79927398713', '18', '0'])('%s passes Luhn', (digits) =>
  expect(passesLuhn(digits)).toBe(true),
);
test.each(['5560360794', '79927398710', '', 'a', '1 8', '-18'])('%j does not', (digits) =>
  expect(passesLuhn(digits)).toBe(false),
);

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
const withCheck = (own: number[]): string => {
  const found = Array.from({ length: 10 }, (_, last) => [...own, last].join('')).filter(passesLuhn);
  expect(found).toHaveLength(1);
  return found[0]!;
};

test('there is exactly one check digit, and any one wrong digit is noticed', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (own, place, shift) => {
      const right = withCheck(own);
      const at = place % right.length;
      const wrong = `${right.slice(0, at)}${(Number(right[at]) + shift) % 10}${right.slice(at + 1)}`;
      expect(passesLuhn(wrong)).toBe(false);
    }),
  );
});

test.each([
  '556036-0793',
  '5560360793',
  '16556036-0793',
  '165560360793',
  'SE556036079301',
  'se556036079301',
  ' 556036 - 0793 ',
])('“%s” is read', (text) => {
  expect(parseOrganisationNumber(text)).toBe('5560360793');
});

test.each([
  ['a wrong check digit', '556036-0794'],
  ['a personnummer: its third digit is a month’s', '811218-9876'],
  ['too short', '556036-079'],
  ['too long', '556036-07931'],
  ['a VAT number of another ending', 'SE556036079302'],
  ['another country', 'NO556036079301'],
  ['nothing', ''],
  ['digits of another script', '٥٥٦٠٣٦٠٧٩٣'],
])('refused: %s', (_, text) => {
  expect(parseOrganisationNumber(text)).toBeNull();
});

test('it is printed with its hyphen', () => {
  expect(formatOrganisationNumber(parseOrganisationNumber('5560360793')!)).toBe('556036-0793');
});
