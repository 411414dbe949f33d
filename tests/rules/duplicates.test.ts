import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareClaims, isAnswered, stronger, type ComparedClaim } from '../../shared/claims/duplicates/likeness.ts';
import { alikeness, foldVendor, isSameVendor } from '../../shared/claims/expenses/vendor-name.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

const claim = (change: Partial<ComparedClaim> = {}): ComparedClaim => ({
  seller: foldVendor('Tallbo Gym AB'),
  paidOn: plainDate('2026-09-14'),
  total: 449_00,
  currency: 'SEK',
  sha256: ['aa'],
  ...change,
});
const elsewhere = { sha256: ['bb'] };

describe('two claims', () => {
  test('with the same file are exact duplicates, whatever else they say', () => {
    expect(compareClaims(claim(), claim({ seller: null, total: 1 }))).toBe('exact');
    expect(compareClaims(claim({ sha256: ['cc', 'aa'] }), claim({ total: 1 }))).toBe('exact');
  });

  test('with the same file and the same facts are that in both ways, which is more than either', () => {
    expect(compareClaims(claim({ sha256: ['cc', 'aa'] }), claim())).toBe('both');
    for (const weaker of ['near', 'likely', 'exact'] as const) {
      expect(isAnswered(weaker, 'both')).toBe(false);
      expect(isAnswered('both', weaker)).toBe(true);
      expect([stronger(weaker, 'both'), stronger('both', weaker)]).toEqual(['both', 'both']);
    }
  });

  test.each<[string, Partial<ComparedClaim>]>([
    ['the same', {}],
    ['written in another way', { seller: foldVendor('TALLBO GYM') }],
    ['an öre more', { total: 449_01 }],
    ['an öre less', { total: 448_99 }],
  ])('with seller, day and sum %s are likely duplicates', (_name, change) => {
    expect(compareClaims(claim(), claim({ ...elsewhere, ...change }))).toBe('likely');
  });

  test.each<[string, Partial<ComparedClaim>]>([
    ['another seller', { seller: foldVendor('Björkens Gym') }],
    ['another day', { paidOn: plainDate('2026-09-15') }],
    ['two öre more', { total: 449_02 }],
    ['another currency', { currency: 'EUR' }],
    ['no seller', { seller: null }],
    ['no day', { paidOn: null }],
    ['no sum', { total: null }],
  ])('with %s are none', (_name, change) => {
    expect(compareClaims(claim(), claim({ ...elsewhere, ...change }))).toBeNull();
  });

  test('that both lack their facts are none', () => {
    const empty = { seller: null, paidOn: null, total: null };
    expect(compareClaims(claim({ ...empty, sha256: [] }), claim({ ...empty, ...elsewhere }))).toBeNull();
  });

  test('are as alike one way as the other', () => {
    const any = fc.record({
      seller: fc.constantFrom('tallbogym', 'bjorken', null),
      paidOn: fc.constantFrom(plainDate('2026-09-14'), plainDate('2026-09-15'), null),
      total: fc.constantFrom(449_00, 449_01, 500_00, null),
      currency: fc.constantFrom('SEK', 'EUR'),
      sha256: fc.subarray(['aa', 'bb']),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compareClaims(a, b)).toBe(compareClaims(b, a));
      }),
    );
  });
});

describe('a seller’s name', () => {
  test.each([
    ['Klätterladan Havsvik AB', 'klatterladanhavsvik'],
    ['KLATTERLADAN  HAVSVIK', 'klatterladanhavsvik'],
    ['AB', 'ab'],
    ['Aktiebolaget Tallen (publ)', 'tallen'],
  ])('%s is compared as %s', (name, folded) => {
    expect(foldVendor(name)).toBe(folded);
  });

  test.each([
    ['Tallbo Gym AB', 'TALLBO GYM'],
    ['Tallbo Gym', 'Tallbo Gym & Träning AB'],
    ['SJOPARKENSSIMHALL', 'Sjöparkens Simhall AB'],
    ['TA LLBO GYN', 'Tallbo Gym AB'],
  ])('%s can be %s', (a, b) => {
    expect(isSameVendor(a, b)).toBe(true);
    expect(isSameVendor(b, a)).toBe(true);
  });

  test.each([
    ['Tallbo Gym AB', 'Ekbacka Livs'],
    ['Padelhallen Syd', 'Yogahuset Nord'],
    ['', 'Tallbo Gym'],
    ['Gym', 'Tallbo Gym'],
  ])('%s is not %s', (a, b) => {
    expect(isSameVendor(a, b)).toBe(false);
  });

  test('is wholly like itself, and like another to a share', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (a, b) => {
        expect(alikeness(a, a)).toBe(1);
        expect(alikeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(alikeness(a, b)).toBeLessThanOrEqual(1);
        expect(alikeness(a, b)).toBe(alikeness(b, a));
      }),
    );
  });
});
