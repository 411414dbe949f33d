import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { parsePersonnummer } from '../../shared/kernel/personnummer.ts';
import { parsePhoneNumber } from '../../shared/kernel/phone-number.ts';
import { parseBankAccount } from '../../shared/kernel/bank-account.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { blurAmount } from '../../shared/protection/anonymise/blur-amount.ts';
import { madeUpJson } from '../../shared/protection/anonymise/made-up-json.ts';
import { madeUpAccount, madeUpPerson, madeUpPhone } from '../../shared/protection/anonymise/made-up-person.ts';
import { madeUpOrganisationNumber } from '../../shared/protection/anonymise/made-up-text.ts';
import { openPseudonyms } from '../../shared/protection/anonymise/open-pseudonyms.ts';
import { shiftDay, shiftInstant } from '../../shared/protection/anonymise/shift-day.ts';
import { testNumbers, testPersonnummer } from '../../shared/protection/anonymise/test-personnummer.ts';

const pseudonyms = openPseudonyms(new Secret('a secret of this test'));
const company = '01940000-0000-7000-8000-00000000000a';
const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amounts = fc.integer({ min: -10_000_000_00, max: 10_000_000_00 });

describe('pseudonyms', () => {
  test('an id becomes another one, the same each time, of the same form, and in the same order by time', () => {
    const ids = fc.uuid({ version: [4, 7] });
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        const [one, other] = [pseudonyms.id(a), pseudonyms.id(b)];
        expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(one).not.toBe(a);
        expect(pseudonyms.id(a)).toBe(one);
        expect(one === other).toBe(a === b);
        if (a[14] === '7' && b[14] === '7' && a.slice(0, 13) !== b.slice(0, 13)) expect(a < b).toBe(one < other);
      }),
    );
  });

  test('under another secret everything is another', () => {
    const others = openPseudonyms(new Secret('another secret of this test'));
    expect(others.id(company)).not.toBe(pseudonyms.id(company));
    expect(others.hex(20, 'a')).not.toBe(pseudonyms.hex(20, 'a'));
    expect(pseudonyms.hex(3, 'a', 'bc')).not.toBe(pseudonyms.hex(3, 'ab', 'c'));
    expect(pseudonyms.hex(70, 'a')).toHaveLength(140);
  });

  test('nobody gets what another one of the group has, and who asks again gets the same', () => {
    const made = openPseudonyms(new Secret('a secret of this test'));
    const wishes = ['x', 'y'];
    expect(['a', 'b', 'a'].map((whose) => made.alone('group', whose, wishes))).toEqual(['x', 'y', 'x']);
    expect(made.alone('another', 'c', wishes)).toBe('x');
    expect(() => made.alone('group', 'c', wishes)).toThrow('not enough');
  });
});

describe('days', () => {
  test('an earlier day of the same month, or a later one; the first and the last stay', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [earlier, later] = [shiftDay(pseudonyms, company, day), shiftDay(pseudonyms, company, day, true)];
        expect([earlier, later].map((one) => one.slice(0, 7))).toEqual([day.slice(0, 7), day.slice(0, 7)]);
        expect(earlier < day || day.endsWith('-01')).toBe(true);
        const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
        expect(later > day || next.slice(8, 10) === '01').toBe(true);
        expect(plainDate(later)).toBe(later);
        expect(earlier <= later).toBe(true);
      }),
    );
    expect(shiftDay(pseudonyms, company, 'infinity')).toBe('infinity');
  });

  test('instants of a company keep their order, and none is as it was', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [one, other] = [a, b].map((at) => shiftInstant(pseudonyms, company, at.toISOString()));
        if (a <= b) expect(one! <= other!).toBe(true);
        expect(Date.parse(one!)).toBeLessThan(a.getTime());
      }),
    );
  });
});

describe('sums', () => {
  test('another sum of the same sign and the same order, and never as it was', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [one, other] = [blurAmount(pseudonyms, company, a), blurAmount(pseudonyms, company, b)];
        expect(Number.isInteger(one) && Math.sign(one) === Math.sign(a) && Math.abs(one) <= Math.abs(a)).toBe(true);
        expect(blurAmount(pseudonyms, company, -a) === -one || a === 0).toBe(true);
        if (a <= b) expect(one <= other).toBe(true);
        if (Math.abs(a) > 1) expect(one).not.toBe(a);
      }),
    );
  });
});

describe('people', () => {
  test('a personnummer of those that Skatteverket publishes for tests, and as many as there are without one twice', () => {
    const numbers = [...testPersonnummer(pseudonyms, company, 'somebody')];
    expect(new Set(numbers).size).toBe(testNumbers);
    expect(testNumbers).toBeGreaterThan(10_000);
    for (const number of numbers) {
      expect(parsePersonnummer(number, plainDate('2026-11-26'))).toBe(number);
      expect(number.slice(8, 11)).toMatch(/^23[89]$/);
    }
  });

  test('what is made up is of a form that the product takes', () => {
    for (let at = 0; at < 200; at += 1) {
      const whose = `person ${at}`;
      expect(parsePhoneNumber(madeUpPhone(pseudonyms, whose))).toBe(madeUpPhone(pseudonyms, whose));
      expect(madeUpPhone(pseudonyms, whose)).toMatch(/^\+467017406(0[5-9]|[1-9]\d)$/);
      expect(parseBankAccount(madeUpAccount(pseudonyms, whose))).toEqual(madeUpAccount(pseudonyms, whose));
      expect(parseOrganisationNumber(madeUpOrganisationNumber(pseudonyms, whose))).not.toBeNull();
      expect(madeUpPerson(pseudonyms, whose)).toEqual(madeUpPerson(pseudonyms, whose));
      expect(madeUpPerson(pseudonyms, whose).mailbox).toMatch(/^[a-z]+\.[a-z]+\.[0-9a-f]{8}$/);
    }
  });
});

describe('JSON', () => {
  const id = '01940000-0000-7000-8000-0000000000b1';
  test('of a company: words of the program and figures stay, ids, sums and what people wrote do not', () => {
    const made = madeUpJson(
      pseudonyms,
      { company },
      { kind: 'a.word', by: id, covered: 12_345, lines: 3, says: 'Hej Anna', none: null },
    );
    expect(made).toMatchObject({ kind: 'a.word', by: pseudonyms.id(id), lines: 3, none: null });
    expect(made).not.toMatchObject({ covered: 12_345 });
    expect(JSON.stringify(made)).not.toMatch(/Anna|12345/);
    expect(madeUpJson(pseudonyms, { company }, { [id]: true })).toEqual({ [pseudonyms.id(id)]: true });
  });

  test('of a person: no text stays, whatever it looks like', () => {
    const said = {
      displayName: 'anna',
      mail: 'anna@a.example',
      givenName: 'anna',
      department: 'anna',
      day: '2026-05-20',
      permille: 773,
      currency: 'EUR',
    };
    const made = madeUpJson(pseudonyms, { company, person: 'anna' }, said) as Record<string, unknown>;
    expect(JSON.stringify(made)).not.toMatch(/anna|05-20|773/i);
    expect(made).toMatchObject({ permille: 750, currency: 'EUR' });
  });
});
