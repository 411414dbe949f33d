import { describe, expect, test } from 'vitest';
import { readingOf } from '../../shared/adapters/claude/scan-answer.ts';
import { scanShape } from '../../shared/adapters/claude/scan-shape.ts';
import { maskPeople } from '../../shared/adapters/claude/mask-people.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { scanSaid } from '../support/claude.ts';

const today = plainDate('2026-05-20');
const read = (change: Record<string, unknown> = {}) =>
  readingOf(scanShape(['Friskvård']).parse(scanSaid(change)), today, 'test');
const said = (value: string | null, sure = 'certain') => ({ value, sure });

describe('a model’s answer', () => {
  test.each([
    ['a day that does not exist', '2026-02-30'],
    ['a day that has not been', '2026-05-21'],
    ['a day too long ago', '2011-05-14'],
    ['another form', '14/5 2026'],
    ['words', 'yesterday'],
    ['nothing', null],
  ])('with %s has no date', (_, value) => {
    expect(read({ date: said(value) }).date).toEqual({ value: null, confidence: 0, place: null });
  });

  test.each(['449', '4 49.00', '-449.00', '449.001', '1e3', '9999999999.00', '449.00 kr', '', 'Infinity'])(
    'with the total “%s” has none',
    (value) => {
      expect(read({ total: said(value) }).total.value).toBeNull();
    },
  );

  test('with an organisation number that fails its check digit has none', () => {
    expect(read({ organisation_number: said('556677-8898') }).organisationNumber.value).toBeNull();
    expect(read().organisationNumber).toMatchObject({ value: '5566778899', confidence: 0.95 });
  });

  test('is as sure of the total as the arithmetic lets it be', () => {
    expect(read().total.confidence).toBe(0.95);
    expect(read({ vat: [] }).total.confidence).toBe(0.85);
    expect(read({ vat: [{ rate: '25', amount: '25.42', sure: 'certain' }] }).total.confidence).toBe(0.5);
    expect(read({ total: said('449.00', 'unsure') }).total.confidence).toBe(0.4);
  });

  test('is not sure of what it did not copy', () => {
    const lines = ['Something else altogether'];
    const { vendor, total, date, organisationNumber, bought } = read({ lines });
    for (const field of [vendor, total, date, organisationNumber]) expect(field.confidence).toBeLessThanOrEqual(0.5);
    expect(bought.value).toBeNull();
  });

  test('keeps only lines of the receipt as what was bought', () => {
    const bought = { value: ['Gymkort 1 månad vuxen 449,00', 'Personlig träning'], sure: 'certain' };
    expect(read({ bought }).bought.value).toEqual(['Gymkort 1 månad vuxen 449,00']);
  });

  test('has no VAT of rates that cannot be', () => {
    const rows = ['-6', '31', '6 %', 'NaN', ''].map((rate) => ({ rate, amount: '25.42', sure: 'certain' }));
    expect(read({ vat: rows }).vat).toEqual([]);
  });

  test('holds printed characters only', () => {
    const { vendor, text } = read({ vendor: said('Tall\u0000bo\u202e Gym\nAB'), lines: ['a\u0007b', '\u200b', 'c'] });
    expect([vendor.value, text]).toEqual(['Tall bo Gym AB', 'a b\nc']);
  });

  test('says how many receipts were seen where there is more than one', () => {
    expect(read({ receipts: 3 }).receiptsSeen).toBe(3);
    for (const receipts of [0, 1]) expect(read({ receipts })).not.toHaveProperty('receiptsSeen');
  });

  test('says what else was noticed', () => {
    expect(read({ is_receipt: false, instructions_in_image: true, category: 'Friskvård' }).noted).toEqual({
      isReceipt: false,
      instructions: true,
      category: 'Friskvård',
    });
  });
});

describe('a text that leaves', () => {
  test.each([
    '640823-3234',
    '6408233234',
    '19640823-3234',
    '196408233234',
    '640823+3234',
    '850769-9805',
    '640823 3234',
  ])('has no %s', (number) => {
    expect(maskPeople(`Kund ${number} Tallbo`)).toBe('Kund […] Tallbo');
  });

  test('has no address, and keeps numbers of companies, days and sums', () => {
    expect(maskPeople('anna.exempel@foretag.example')).toBe('[…]');
    const kept = 'Org.nr 556677-8899 2026-05-14 17:42 Totalt 449,00 Kvitto 1234567';
    expect(maskPeople(kept)).toBe(kept);
  });
});
