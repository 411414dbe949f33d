import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmailAddress } from '../../shared/kernel/email-address.ts';
import { formatPhoneNumber, parsePhoneNumber } from '../../shared/kernel/phone-number.ts';

// Numbers that PTS keeps for books and films, and a few of other countries’ kind.
test.each([
  ['070-174 06 05', '+46701740605'],
  ['0701740605', '+46701740605'],
  ['+46 (0)70 174 06 05', '+46701740605'],
  ['0046 70 174 06 05', '+46701740605'],
  ['+46 070 174 06 05', '+46701740605'],
  ['08-465 004 00', '+46846500400'],
  ['(031) 390 06 00', '+46313900600'],
  ['+47 22 00 00 00', '+4722000000'],
  ['+1 (212) 555-0100', '+12125550100'],
])('%s is %s', (text, number) => expect(parsePhoneNumber(text)).toBe(number));

test.each([
  '',
  '112',
  '070-174',
  '70 174 06 05',
  '+46 70 174 06 05 12',
  '+0701740605',
  'ring mig',
  '+47',
  '070-174 06 o5',
])('%j is no number', (text) => expect(parsePhoneNumber(text)).toBeNull());

test('a Swedish mobile number is shown in groups', () => {
  expect(formatPhoneNumber(parsePhoneNumber('0701740605')!)).toBe('+46 70 174 06 05');
  expect(formatPhoneNumber(parsePhoneNumber('+4722000000')!)).toBe('+4722000000');
});

test('a number that was read reads as the same again, however it is shown', () => {
  const typed = fc.stringMatching(/^(\+|00|0)[1-9][\d ()-]{5,16}$/);
  fc.assert(
    fc.property(typed, (text) => {
      const number = parsePhoneNumber(text);
      fc.pre(number !== null);
      expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(parsePhoneNumber(formatPhoneNumber(number))).toBe(number);
    }),
  );
});

test.each([
  ['alva@hemma.example', 'alva@hemma.example'],
  [' Alva.L+kvitton@Hemma.EXAMPLE ', 'Alva.L+kvitton@hemma.example'],
  ['åsa@öst.example', 'åsa@öst.example'],
])('%j is an address', (text, address) => expect(parseEmailAddress(text)).toBe(address));

test.each([
  '',
  'alva',
  'alva@',
  '@hemma.example',
  'alva@hemma',
  'alva@.example',
  'alva@hemma..example',
  'a b@hemma.example',
  'alva@hemma.example, b@c.example',
  'alva@b@hemma.example',
  'Alva <alva@hemma.example>',
  'alva@hemma.example\nBcc: x@y.example',
  `${'a'.repeat(250)}@hemma.example`,
])('%j is none', (text) => expect(parseEmailAddress(text)).toBeNull());
