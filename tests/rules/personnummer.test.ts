import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPersonnummer,
  isCoordinationNumber,
  maskPersonnummer,
  parsePersonnummer,
} from '../../shared/kernel/personnummer.ts';
import { addDays, plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { withCheckDigit } from '../support/with-check-digit.ts';

const today = plainDate('2026-11-26');

// The examples of SKV 704 and SKV 707, and numbers that Skatteverket publishes for tests.
test.each([
  ['640823-3234', '196408233234'],
  ['19640823-3234', '196408233234'],
  ['6408233234', '196408233234'],
  ['640823 3234', '196408233234'],
  [' 196408233234 ', '196408233234'],
  ['701063-2391', '197010632391'],
  ['19590787-2385', '195907872385'],
  ['001201-2399', '200012012399'],
  ['20001201 2399', '200012012399'],
  ['900102+9819', '189001029819'],
  ['900101+9802', '189001019802'],
  ['18900101+9802', '189001019802'],
  ['18900101-9802', '189001019802'],
])('%j is %s', (text, canonical) => expect(parsePersonnummer(text, today)).toBe(canonical));

test.each([
  ['a wrong check digit', '640823-3235'],
  ['a month that does not exist', `19${withCheckDigit('901311998')}`],
  ['the 30th of February', `19900230${withCheckDigit('900230998').slice(6)}`],
  ['day nought', `19900200${withCheckDigit('900200998').slice(6)}`],
  ['day 60 of a coordination number: day nought', `19900260${withCheckDigit('900260998').slice(6)}`],
  ['the 32nd of a coordination number', `19900192${withCheckDigit('900192998').slice(6)}`],
  ['a day to come', `20261127${withCheckDigit('261127998').slice(6)}`],
  ['a day 200 years back', `18260315${withCheckDigit('260315998').slice(6)}`],
  ['a plus for somebody of 25', '20001201+2399'],
  ['an organisation number', '556036-0793'],
  ['too few digits', '640823-323'],
  ['too many', '19640823-32344'],
  ['two signs', '640823--3234'],
  ['an interim number', '640823-T234'],
  ['digits of another script', '٦٤٠٨٢٣٣٢٣٤'],
  ['nothing', ''],
])('refused: %s', (_, text) => expect(parsePersonnummer(text, today)).toBeNull());

test('a hyphen is under 100 years, a plus is that and more, and the year of turning 100 is a plus', () => {
  const turning = withCheckDigit('260315998');
  expect(parsePersonnummer(`${turning.slice(0, 6)}+${turning.slice(6)}`, today)).toBe(`19${turning}`);
  expect(parsePersonnummer(`${turning.slice(0, 6)}-${turning.slice(6)}`, today)).toBe(`20${turning}`);
  const next = withCheckDigit('270101998');
  expect(parsePersonnummer(`${next.slice(0, 6)}-${next.slice(6)}`, today)).toBe(`19${next}`);
  expect(parsePersonnummer(`${next.slice(0, 6)}+${next.slice(6)}`, today)).toBe(`18${next}`);
});

test('it is read with a hyphen, and shown with its last four covered', () => {
  const number = parsePersonnummer('811218-9876', today)!;
  expect([formatPersonnummer(number), maskPersonnummer(number)]).toEqual(['19811218-9876', '19811218-****']);
  expect([number, parsePersonnummer('701063-2391', today)!].map(isCoordinationNumber)).toEqual([false, true]);
});

type Drawn = { born: PlainDate; serial: number; coordination: boolean };
const anybody: fc.Arbitrary<Drawn> = fc.record({
  // 199 years back: a plus says that somebody is at least 100, and not how many hundreds.
  born: fc.integer({ min: 0, max: 199 * 365 }).map((days) => addDays(today, -days)),
  serial: fc.integer({ min: 1, max: 999 }),
  coordination: fc.boolean(),
});
function numberOf({ born, serial, coordination }: Drawn): string {
  const day = Number(born.slice(8)) + (coordination ? 60 : 0);
  const six = `${born.slice(2, 4)}${born.slice(5, 7)}${String(day).padStart(2, '0')}`;
  return born.slice(0, 2) + withCheckDigit(six + String(serial).padStart(3, '0'));
}

test('every way to write a number reads as the same twelve digits', () => {
  fc.assert(
    fc.property(anybody, (drawn) => {
      const number = numberOf(drawn);
      const aged = 2026 - Number(drawn.born.slice(0, 4)) >= 100;
      const short = `${number.slice(2, 8)}${aged ? '+' : '-'}${number.slice(8)}`;
      const ways = [
        number,
        `${number.slice(0, 8)}-${number.slice(8)}`,
        `${number.slice(0, 8)} ${number.slice(8)}`,
        // As documents and telephones write it: no break, an en dash, a minus.
        ...['\u2011', '\u2013', '\u2212', '\u00a0'].map(
          (between) => `${number.slice(0, 8)}${between}${number.slice(8)}`,
        ),
        short,
      ];
      if (!aged) ways.push(number.slice(2), short.replace('-', ' '));
      for (const way of ways) expect(parsePersonnummer(way, today), way).toBe(number);
      const read = parsePersonnummer(number, today)!;
      expect(parsePersonnummer(formatPersonnummer(read), today)).toBe(read);
      expect(isCoordinationNumber(read)).toBe(drawn.coordination);
      expect(maskPersonnummer(read)).toBe(`${number.slice(0, 8)}-****`);
    }),
  );
});

test('one wrong digit after the century is noticed', () => {
  fc.assert(
    fc.property(anybody, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (drawn, at, shift) => {
      const right = numberOf(drawn);
      const wrong = `${right.slice(0, at)}${(Number(right[at]) + shift) % 10}${right.slice(at + 1)}`;
      expect(parsePersonnummer(wrong, today)).toBeNull();
    }),
  );
});

test('any text is read or refused, and what is read is twelve digits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d+ -]{9,14}$/)), (text) => {
      expect(parsePersonnummer(text, today) ?? '000000000000').toMatch(/^\d{12}$/);
    }),
  );
});
