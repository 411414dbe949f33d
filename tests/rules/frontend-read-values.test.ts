import { describe, expect, test } from 'vitest';
import { differenceOf, placeOf } from '../../frontend/claims/read-values.ts';
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

  test('lights the receipt that says what the claim says', () => {
    const receipts = [aReceiptView({ total: 10_000 }), aReceiptView({ total: 5_000 })];
    expect(placeOf(aClaimView({ total: 5_000, receipts }), 'total')?.receipt).toBe(receipts[1]!.id);
    expect(placeOf(aClaimView({ receipts: [aReceiptView({ state: 'failed' })] }), 'total')).toBeNull();
  });
});
