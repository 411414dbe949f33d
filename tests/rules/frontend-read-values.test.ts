import { describe, expect, test } from 'vitest';
import { differenceOf, isChanged, offerOf, placeOf, vatPlaceOf } from '../../frontend/claims/read-values.ts';
import { aClaimView, aReceiptView } from '../support/claim-view.ts';

describe('what was typed against what was read', () => {
  test('agrees when the claim says what the receipt says', () => {
    const claim = aClaimView({ receipts: [aReceiptView()] });
    for (const field of ['vendor', 'paidOn', 'total', 'currency', 'vat'] as const)
      expect(differenceOf(claim, field)).toBeNull();
  });

  test('a typed amount that differs shows what was read, and a place to look', () => {
    const claim = aClaimView({ total: 45_000, receipts: [aReceiptView()] });
    expect(differenceOf(claim, 'total')).toMatchObject({ value: 33_954, place: { page: 0 } });
  });

  test('an empty field is not a difference: nobody has said anything else', () => {
    const claim = aClaimView({ total: null, vendor: null, vat: [], receipts: [aReceiptView()] });
    expect(differenceOf(claim, 'total')).toBeNull();
    expect(differenceOf(claim, 'vendor')).toBeNull();
    expect(differenceOf(claim, 'vat')).toBeNull();
  });

  test('capitals and outer spaces in a vendor are no difference', () => {
    const claim = aClaimView({ vendor: ' åkerlunds GYM ', receipts: [aReceiptView()] });
    expect(differenceOf(claim, 'vendor')).toBeNull();
  });

  test('with several receipts a total agrees with one of them and with their sum, and with nothing else', () => {
    const receipts = [aReceiptView({ total: 10_000 }), aReceiptView({ total: 5_000 })];
    expect(differenceOf(aClaimView({ total: 15_000, receipts }), 'total')).toBeNull();
    expect(differenceOf(aClaimView({ total: 5_000, receipts }), 'total')).toBeNull();
    expect(differenceOf(aClaimView({ total: 12_000, receipts }), 'total')).toMatchObject({ value: 10_000 });
  });

  test('what was read of a field that is empty is offered, and of no other', () => {
    const claim = aClaimView({ total: null, vat: [], receipts: [aReceiptView()] });
    expect(offerOf(claim, 'total')).toMatchObject({ value: 33_954 });
    expect(offerOf(claim, 'vat')).toMatchObject({ value: [{ rate: 6, amount: 1_922 }] });
    expect(offerOf(claim, 'vendor')).toBeNull();
    expect(offerOf(claim, 'organisationNumber')).toBeNull();
  });

  test('a place is marked as changed where the claim says something else than every receipt', () => {
    const receipts = [aReceiptView({ total: 10_000 }), aReceiptView({ total: 5_000 })];
    const spot = (field: 'total' | 'bought' | 'vat-6', of = 0) => ({ field, rate: 6, receipt: receipts[of]!.id });
    expect(isChanged(aClaimView({ total: 12_000, receipts }), spot('total'))).toBe(true);
    for (const total of [10_000, 5_000, 15_000])
      expect(isChanged(aClaimView({ total, receipts }), spot('total', 1)), String(total)).toBe(false);
    expect(isChanged(aClaimView({ total: 12_000, receipts }), spot('bought'))).toBe(false);
  });

  test('of VAT only the rate that was changed is marked, and the amount that is stated is lit', () => {
    const receipt = aReceiptView();
    const row = {
      rate: 25,
      amount: 1_000,
      confidence: 0.9,
      place: { page: 0, x: 0.1, y: 0.7, width: 0.2, height: 0.03 },
    };
    receipt.reading!.vat.push(row);
    const vat = [
      { rate: 6, amount: 2_000 },
      { rate: 25, amount: 1_000 },
    ];
    const claim = aClaimView({ vat, receipts: [receipt] });
    const spot = (rate: number) => ({ field: `vat-${rate}` as const, rate, receipt: receipt.id });
    expect([isChanged(claim, spot(6)), isChanged(claim, spot(25))]).toEqual([true, false]);
    expect(vatPlaceOf(claim, 25)).toMatchObject({ receipt: receipt.id, place: row.place });
    expect(vatPlaceOf(claim, 12)).toBeNull();
  });

  test('what no receipt agrees on is looked up on the receipt of the claim’s seller', () => {
    const [first, second] = [aReceiptView({ total: 10_000 }), aReceiptView({ total: 5_000 })];
    second.reading!.vendor = { ...second.reading!.vendor, value: 'Annat Gym' };
    const claim = aClaimView({ vendor: 'Annat Gym', total: 1, receipts: [first, second] });
    expect(placeOf(claim, 'total')?.receipt).toBe(second.id);
    expect(placeOf(aClaimView({ vendor: null, total: 1, receipts: [first, second] }), 'total')?.receipt).toBe(first.id);
  });

  test('lights the receipt that says what the claim says', () => {
    const receipts = [aReceiptView({ total: 10_000 }), aReceiptView({ total: 5_000 })];
    expect(placeOf(aClaimView({ total: 5_000, receipts }), 'total')?.receipt).toBe(receipts[1]!.id);
    expect(placeOf(aClaimView({ receipts: [aReceiptView({ state: 'failed' })] }), 'total')).toBeNull();
  });
});
