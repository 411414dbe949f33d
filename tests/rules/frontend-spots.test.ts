import { expect, test } from 'vitest';
import { spotsOf } from '../../frontend/receipts/spots.ts';
import type { ReadingView } from '../../shared/claims/receipts/contract.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aReceiptView } from '../support/claim-view.ts';

const at = (y: number, page = 0, x = 0.1) => ({ page, x, y, width: 0.4, height: 0.02 });
const seen = <T>(value: T | null, place: ReturnType<typeof at> | null, confidence = 0.9) => ({
  value,
  confidence,
  place,
});

const reading: ReadingView = {
  scanner: 'on-device',
  vendor: seen('Åkerlunds Gym', at(0.1)),
  organisationNumber: seen('5566778899', at(0.8)),
  date: seen(plainDate('2026-10-09'), at(0.2)),
  total: seen(339_54, at(0.5, 0, 0.6), 0.6),
  currency: seen('EUR', at(0.5)),
  vat: [
    { rate: 6, amount: 19_22, confidence: 0.8, place: at(0.6) },
    { rate: 25, amount: 1_00, confidence: 0.7, place: at(0.05, 1) },
  ],
  bought: seen(['2 x Yoga', 'Hyra matta'], at(0.3)),
  text: '',
};
const receipt = { ...aReceiptView(), reading };

test('every field that was seen has a spot, in the order of the paper', () => {
  expect(spotsOf(receipt).map(({ field }) => field)).toEqual([
    'vendor',
    'paidOn',
    'bought',
    'currency',
    'total',
    'vat-6',
    'organisationNumber',
    'vat-25',
  ]);
});

test('a spot says what was read, in the reader’s language and the receipt’s currency, and how surely', () => {
  const spots = new Map(spotsOf(receipt).map((spot) => [spot.field, spot]));
  const write = (field: Parameters<typeof spots.get>[0]) => [
    spots.get(field)!.write('sv'),
    spots.get(field)!.write('en'),
  ];
  expect(write('paidOn')).toEqual(['9 oktober 2026', '9 October 2026']);
  expect(write('organisationNumber')).toEqual(['556677-8899', '556677-8899']);
  expect(write('bought')).toEqual(['2 x Yoga, Hyra matta', '2 x Yoga, Hyra matta']);
  expect(write('total')[1]).toMatch(/^EUR.339\.54$/);
  expect(write('vat-25')[1]).toMatch(/^EUR.1\.00$/);
  expect(spots.get('total')).toMatchObject({ confidence: 0.6, receipt: receipt.id, place: { y: 0.5 } });
  expect(spots.get('vat-6')).toMatchObject({ rate: 6, confidence: 0.8 });
});

test('what was not read, or has no place, has no spot; a receipt that could not be read has none', () => {
  const partly = { ...reading, vendor: seen('Åkerlunds Gym', null), total: seen<number>(null, null, 0), vat: [] };
  const fields = spotsOf({ ...receipt, reading: partly }).map(({ field }) => field);
  expect(fields).toEqual(['paidOn', 'bought', 'currency', 'organisationNumber']);
  expect(spotsOf(aReceiptView({ state: 'failed' }))).toEqual([]);
});

test('spots of two receipts are told apart', () => {
  const keys = [receipt, { ...aReceiptView(), reading }].flatMap((one) => spotsOf(one).map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});
