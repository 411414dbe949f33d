import { expect, test } from 'vitest';
import { judgeReading, type FieldValues } from '../../shared/claims/reading-quality/judge-reading.ts';
import { scannableFields, type ScannableField } from '../../shared/claims/expenses/contract.ts';
import { aReading, read } from '../support/claim-facts.ts';

/** The claim that says what the usual receipt says. */
const asRead: FieldValues = {
  vendor: 'Tallbo Gym AB',
  organisationNumber: '5566778899',
  paidOn: '2026-09-14',
  total: 449_00,
  currency: 'SEK',
  vat: [{ rate: 6, amount: 25_42 }],
};
const judge = (
  change: Partial<FieldValues>,
  reading = aReading(),
  settled: readonly ScannableField[] = scannableFields,
) => judgeReading(reading, { ...asRead, ...change }, settled);
const allKept = Object.fromEntries(scannableFields.map((field) => [field, 'kept']));

test('what is submitted as it was read was read right', () => {
  expect(judge({})).toEqual(allKept);
});

test.each([
  ['vendor', { vendor: 'Tallby Gym AB' }],
  ['organisationNumber', { organisationNumber: '5599990172' }],
  ['paidOn', { paidOn: '2026-09-15' }],
  ['total', { total: 449_01 }],
  ['currency', { currency: 'EUR' }],
  ['vat', { vat: [{ rate: 12, amount: 25_42 }] }],
  ['vat', { vat: [] }],
] as const)('another %s is a correction of that field alone: %j', (field, change) => {
  expect(judge(change)).toEqual({ ...allKept, [field]: 'corrected' });
});

test('capitals and spaces in a name are no correction; a letter is one', () => {
  const printed = aReading({ vendor: read('KLÄTTERLADAN  HAVSVIK AB') });
  expect(judge({ vendor: 'Klätterladan Havsvik AB' }, printed)).toMatchObject({ vendor: 'kept' });
  const misread = aReading({ vendor: read('KLATTERLADAN HAVSVIK AB') });
  expect(judge({ vendor: 'Klätterladan Havsvik AB' }, misread)).toMatchObject({ vendor: 'corrected' });
});

test('a name that a claim has no room for is kept when its beginning is', () => {
  const long = 'Å'.repeat(130);
  expect(judge({ vendor: long.slice(0, 120) }, aReading({ vendor: read(long) }))).toMatchObject({ vendor: 'kept' });
});

test('the order of VAT rows is no correction', () => {
  const row = (rate: number, amount: number) => ({ rate, amount, confidence: 0.9, place: null });
  const twoRates = aReading({ vat: [row(6, 538), row(25, 490)] });
  const stated = { vat: [row(25, 490), row(6, 538)] };
  expect(judge(stated, twoRates)).toMatchObject({ vat: 'kept' });
});

test('what was not read and was typed is missed; what is empty on both sides says nothing', () => {
  const blank = aReading({ vendor: read(null), organisationNumber: read(null), vat: [] });
  expect(judge({ organisationNumber: null }, blank)).toEqual({
    vendor: 'missed',
    paidOn: 'kept',
    total: 'kept',
    currency: 'kept',
    vat: 'missed',
  });
});

test('a field that no machine filled in and nobody typed is not judged', () => {
  expect(judge({ vat: [], currency: 'SEK' }, aReading(), ['total'])).toEqual({ total: 'kept' });
});
