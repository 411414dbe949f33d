import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAccountNumber, parseBankAccount } from '../../shared/kernel/bank-account.ts';

const swedish = (clearing: string, number: string) => parseBankAccount({ clearing, number });
const iban = (number: string) => parseBankAccount({ clearing: null, number });

test.each([
  ['3300', '000620-5124', { clearing: '3300', number: '0006205124' }],
  ['8327-9', '3 600 123-4', { clearing: '83279', number: '36001234' }],
  ['6000', '123456789', { clearing: '6000', number: '123456789' }],
  ['8327\u20119', '3\u00a0600\u2013123\u22124', { clearing: '83279', number: '36001234' }],
  [' 9020 ', '1234567', { clearing: '9020', number: '1234567' }],
  ['8000', '123456789012', { clearing: '8000', number: '123456789012' }],
])('%s, %s is an account', (clearing, number, read) => expect(swedish(clearing, number)).toEqual(read));

test.each([
  ['a clearing number that begins with nought', '0123', '1234567'],
  ['five digits elsewhere than at Swedbank', '33001', '1234567'],
  ['three digits', '330', '1234567'],
  ['too short a number', '3300', '123456'],
  ['eleven digits', '3300', '12345678901'],
  ['thirteen digits', '3300', '1234567890123'],
  ['letters', '3300', '12345a7'],
  ['an IBAN besides a clearing number', '5000', 'SE4550000000058398257466'],
])('refused: %s', (_, clearing, number) => expect(swedish(clearing, number)).toBeNull());

// The examples of the SWIFT IBAN registry.
test.each([
  'SE45 5000 0000 0583 9825 7466',
  'no93 8601 1117 947',
  'DE89370400440532013000',
  'GB29 NWBK 6016 1331 9268 19',
])('%s is an IBAN', (text) =>
  expect(iban(text)).toEqual({ clearing: null, number: text.replaceAll(' ', '').toUpperCase() }),
);

test.each([
  ['a wrong check', 'SE46 5000 0000 0583 9825 7466'],
  ['a Swedish one that is too short', 'SE45 5000 0000 0583 9825 746'],
  ['a number without a clearing number', '0006205124'],
  ['nothing', ''],
  ['a country alone', 'SE45'],
])('refused: %s', (_, text) => expect(iban(text)).toBeNull());

test('an IBAN is shown in groups of four, an account number as it is', () => {
  expect(formatAccountNumber(iban('SE4550000000058398257466')!)).toBe('SE45 5000 0000 0583 9825 7466');
  expect(formatAccountNumber(swedish('3300', '000620-5124')!)).toBe('0006205124');
});

test('one wrong digit in an IBAN, or two neighbours that changed places, is noticed', () => {
  const right = 'SE4550000000058398257466';
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 22 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
      const wrong = `${right.slice(0, at)}${(Number(right[at]) + shift) % 10}${right.slice(at + 1)}`;
      expect(iban(wrong)).toBeNull();
      if (right[at] !== right[at + 1])
        expect(iban(`${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`)).toBeNull();
    }),
  );
});

test('what was read reads as the same again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{3}$/), fc.stringMatching(/^(\d{7,10}|\d{12})$/), (clearing, number) => {
      const read = swedish(clearing, number)!;
      expect(parseBankAccount({ ...read, number: formatAccountNumber(read) })).toEqual(read);
    }),
  );
});
