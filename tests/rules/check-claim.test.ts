import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../shared/claims/expenses/checks/check.ts';
import { checkClaim, checks } from '../../shared/claims/expenses/checks/check-claim.ts';
import type { ClaimFacts } from '../../shared/claims/expenses/claim-facts.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { aReceipt, read, someFacts } from '../support/claim-facts.ts';
import { blockingCases } from './check-cases/blocking.ts';
import type { CheckCases } from './check-cases/cases.ts';
import { claimCases } from './check-cases/claim.ts';
import { policyCases } from './check-cases/policy.ts';
import { companyAndFormCases } from './check-cases/company-and-form.ts';
import { receiptCases } from './check-cases/receipt.ts';
import { settlingCases } from './check-cases/settling.ts';

const codes = (facts: ClaimFacts): readonly string[] => checkClaim(facts).map(({ code }) => code);
const cases: CheckCases = {
  ...blockingCases,
  ...settlingCases,
  ...receiptCases,
  ...claimCases,
  ...policyCases,
  ...companyAndFormCases,
};

describe('a check', () => {
  test('has cases here, every one of them', () => {
    expect(Object.keys(cases).toSorted()).toEqual(checks.map(({ code }) => code).toSorted());
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  });

  for (const [code, { applies, not }] of Object.entries(cases)) {
    test.each(applies.map((facts, at) => [at + 1, facts] as const))(`${code} applies, case %i`, (_at, facts) => {
      expect(codes(facts)).toContain(code);
    });
    test.each(not.map((facts, at) => [at + 1, facts] as const))(`${code} does not apply, case %i`, (_at, facts) => {
      expect(codes(facts)).not.toContain(code);
    });
  }

  test('finds nothing in a claim that is in order', () => {
    expect(codes(someFacts())).toEqual([]);
  });

  test('says itself whole in Swedish and English, with every value in its place', () => {
    for (const { applies } of Object.values(cases)) {
      for (const result of applies.flatMap((facts) => checkClaim(facts))) {
        const { sv, en } = sentenceOf(result);
        expect(sv).not.toMatch(/[{}]/);
        expect(en).not.toMatch(/[{}]/);
        const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).map((place) => place.slice(1, -1)).toSorted();
        expect(places(result.text.sv)).toEqual(places(result.text.en));
        expect(Object.keys(result.values)).toEqual(expect.arrayContaining([...new Set(places(result.text.sv))]));
      }
    }
  });

  test('writes money as each language does', () => {
    const [cap] = checkClaim(someFacts({ yearTaxFree: 5200_00 }));
    expect(sentenceOf(cap!).sv.replaceAll('\u00a0', ' ')).toBe(
      'Årets friskvård blir 5 200,00 kr. Över 5 000,00 kr blir hela förmånen skattepliktig.',
    );
    expect(sentenceOf(cap!).en).toContain('SEK 5,200.00');
  });

  test('of one kind can be asked for', () => {
    const facts = someFacts({ receipts: [], category: { open: false }, duplicates: { exact: true, likely: false } });
    expect(checkClaim(facts, ['blocking']).map(({ code }) => code)).toEqual(['no-receipt', 'category-closed']);
  });

  test('never throws, whatever could not be read or was not filled in', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
    const date = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(plainDate('2024-01-01'), days));
    const amount = fc.integer({ min: 0, max: 10_000_00 });
    const lines = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        maybe(fc.string()),
        maybe(date),
        maybe(amount),
        maybe(lines),
        lines,
        (vendor, paid, total, bought, text) => {
          const reading = {
            vendor: read(vendor),
            date: read(paid),
            total: read(total),
            bought: read(bought),
            text: text.join('\n'),
          };
          const facts = someFacts({ claim: { vendor, paidOn: paid, total }, receipts: [aReceipt(reading)] });
          expect(Array.isArray(checkClaim(facts))).toBe(true);
        },
      ),
    );
  });
});
