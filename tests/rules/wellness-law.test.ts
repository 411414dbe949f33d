import { describe, expect, test } from 'vitest';
import { isTaxFreeWellness, taxablePart } from '../../shared/claims/benefits/law/taxable-part.ts';
import { limitOn, treatmentLimit } from '../../shared/claims/benefits/limits.ts';
import { benefitYearsFor } from '../../shared/claims/benefits/year-rule.ts';
import { onDeviceFindings } from '../../shared/claims/evaluation/on-device-evaluator.ts';
import { verdictOf } from '../../shared/claims/evaluation/verdict.ts';
import { checkClaim } from '../../shared/claims/expenses/checks/check-claim.ts';
import type { ClaimFacts } from '../../shared/claims/expenses/claim-facts.ts';
import { swedishVatRate, type SwedishSupply } from '../../shared/claims/receipts/vat-rates.ts';
import { vatInside } from '../../shared/kernel/money.ts';
import { parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aReceipt, boughtAs, read, someFacts } from '../support/claim-facts.ts';

// What the law and Skatteverket say of wellness, row by row with where it stands, against the rules that the product decides by.

const hfd2019 = 'HFD 2019:33';
const cap = 'Skatteverket on minor value: 5 000 kr';
const hfd2020 = 'HFD 2020 on wellness: an element of exercise is enough, and the employer decides';
const minorValue = 'Skatteverket, Motion och annan friskvård: treatments up to 1 000 kr';
const okByGuides = 'Guides of 2025 on Skatteverket’s view (hallmedialogistik.se, umu.se)';
const notByGuides = 'Guides of 2025 on Skatteverket’s view (cameredovisning.se, cperedovisning.se)';
const giftCards = 'Skatteverket, clarification of February 2025';
const yearRule = 'Skatteverket’s practice: by day of payment; November and December also the next year';
const ml = 'Mervärdesskattelagen (2023:200) 9 kap.';
const food = 'prop. 2025/26:55';

const verdict = (facts: ClaimFacts) => {
  const findings = onDeviceFindings(facts);
  const given = { kind: facts.category.kind, checks: checkClaim(facts), findings, ruleFindings: findings };
  return verdictOf({ ...given, threshold: 0.85, declinesByPeople: false });
};
const associations = { organisationNumber: read(parseOrganisationNumber('802999-0812')) };

describe('the year of a payment', () => {
  test.each([
    ['2026-03-01', '2026-03-02', [2026], yearRule],
    ['2026-10-31', '2026-12-31', [2026], yearRule],
    ['2026-10-31', '2027-01-01', [], yearRule],
    ['2026-11-01', '2026-12-01', [2026, 2027], yearRule],
    ['2026-12-31', '2027-01-15', [2027], yearRule],
    ['2026-11-30', '2028-01-01', [], yearRule],
  ])('what was paid on %s and is claimed on %s counts on %j (%#)', (paidOn, today, years, _source) => {
    expect(benefitYearsFor(plainDate(paidOn), plainDate(today))).toEqual(years);
  });
});

describe('the cap of the calendar year', () => {
  test.each([
    ['exactly 5 000 kr', 5_000_00, 0, cap],
    ['an öre over is all taxable', 5_000_01, 5_000_01, hfd2019],
    ['the 6 500 kr of the ruling', 6_500_00, 6_500_00, hfd2019],
    ['less', 3_000_00, 0, cap],
  ])('%s', (_what, inYear, taxed, _source) => {
    expect(taxablePart({ kind: 'wellness', taxTreatment: 'tax-free' }, inYear, 2026)).toBe(taxed);
    expect(checkClaim(someFacts({ yearTaxFree: inYear })).some(({ code }) => code === 'cap-in-sight')).toBe(taxed > 0);
  });

  test('is for tax-free wellness alone: what is taxed as salary is so from the first krona, and has no cap', () => {
    expect(taxablePart({ kind: 'wellness', taxTreatment: 'taxable' }, 100, 2026)).toBe(100);
    expect(taxablePart({ kind: 'other', taxTreatment: 'taxable' }, 9_000_00, 2026)).toBe(9_000_00);
    expect(taxablePart({ kind: 'other', taxTreatment: 'tax-free' }, 9_000_00, 2026)).toBe(0);
    expect(isTaxFreeWellness({ kind: 'wellness', taxTreatment: 'taxable' })).toBe(false);
  });

  test('an activity may cost more than is left: the employee pays the rest (EY, “Friskvårdsbidrag”)', () => {
    const facts = someFacts({ allowance: { base: 5_000_00, used: 4_800_00, reserved: 0, left: 200_00 } });
    expect(verdict(facts).verdict).toBe('approve');
  });
});

describe('what is wellness', () => {
  test.each([
    ['gym', 'Gymkort 1 månad', hfd2020],
    ['classes', 'Gruppträning 10 pass', hfd2020],
    ['a fee for exercise', 'Träningsavgift hösten', okByGuides],
    ['a player’s fee', 'Spelaravgift', okByGuides],
    ['a race', 'Startavgift Göteborgsvarvet', okByGuides],
    ['golf', 'Greenfee 18 hål', okByGuides],
    ['riding', 'Ridlektion', hfd2020],
    ['a ski pass', 'Skipass 3 dagar', okByGuides],
    ['a lift pass', 'Liftkort 1 dag', okByGuides],
    ['a fishing licence', 'Fiskekort dygn', okByGuides],
    ['paintball', 'Paintball 2 h', hfd2020],
    ['rafting', 'Forsränning', hfd2020],
    ['a yoga app', 'Yoga-app årsabonnemang', okByGuides],
    ['a training app', 'Träningsapp 12 mån', okByGuides],
    ['a weight app', 'Viktminskningsapp', okByGuides],
    ['a step app', 'Stegräknarapp', okByGuides],
    ['diet advice', 'Kostrådgivning', okByGuides],
    ['stopping smoking', 'Sluta röka-kurs', okByGuides],
    ['birth preparation', 'Profylaxkurs', okByGuides],
    ['massage', 'Massage 30 min', minorValue],
    ['floating', 'Floating 60 min', minorValue],
    ['sauna', 'Bastu entré', minorValue],
    ['a punch card for a named activity', 'Klippkort yoga 10 ggr', giftCards],
  ])('%s is approved by the rules alone', (_what, line, _source) => {
    expect(verdict(boughtAs([`${line} 449,00`]))).toMatchObject({ verdict: 'approve', by: 'machine' });
  });

  test(`kit that is hired there and then comes with the activity (${okByGuides})`, () => {
    expect(verdict(boughtAs(['Klättring 349,00', 'Hyra skor 100,00'])).verdict).toBe('approve');
  });
});

describe('what is not', () => {
  test.each([
    ['a gift card', 'Presentkort', 'gift-card', giftCards],
    ['a gift card for an activity', 'Presentkort yoga 5 klass', 'gift-card', giftCards],
    ['shoes', 'Löparskor', 'equipment', notByGuides],
    ['skis', 'Slalomskidor', 'equipment', notByGuides],
    ['clothes', 'Träningskläder', 'equipment', notByGuides],
    ['kit hired for a season', 'Säsongshyra skidor', 'kit-hire', notByGuides],
    ['membership of an association', 'Medlemsavgift 2026', 'membership-fee', notByGuides],
    ['beauty care', 'Ansiktsbehandling', 'criterion.activity.not_met', notByGuides],
    ['medical care', 'Läkarbesök', 'criterion.activity.not_met', notByGuides],
    ['food supplements', 'Kosttillskott', 'criterion.activity.not_met', notByGuides],
  ])('%s is declined, and the rule is cited', (_what, line, code, _source) => {
    const said = verdict(boughtAs([`${line} 449,00`], line.startsWith('Medlemsavgift') ? associations : {}));
    expect(said.verdict).toBe('decline');
    expect(said.reasons.map((reason) => reason.code)).toEqual([code]);
  });

  test.each([
    ['a card for the family', 'Familjekort gym 12 mån', notByGuides],
    ['a card for a child', 'Barnkort gym', notByGuides],
    ['hired kit alone', 'Skidhyra 1 dag', notByGuides],
    ['manual therapy, which can be health care', 'Naprapat 45 min', notByGuides],
    ['a season’s card that names the skis', 'Säsongskort skidor', giftCards],
    ['a word that names no activity', 'Friskvård', 'Skatteverket on receipts: what was bought'],
  ])('%s is not approved by a machine, and not declined by one: people look', (_what, line, _source) => {
    expect(['defer', 'request_changes']).toContain(verdict(boughtAs([`${line} 449,00`])).verdict);
  });
});

describe('a treatment', () => {
  test.each([
    [1_000_00, 'approve'],
    [1_000_01, 'defer'],
  ])(`for %i öre: %s (${minorValue})`, (total, said) => {
    expect(limitOn(treatmentLimit, plainDate('2026-09-14'))).toBe(1_000_00);
    const bought = {
      bought: read(['Massage 75 min']),
      total: read(total),
      vat: [],
      text: 'Tallbo Gym AB\n2026-09-14\nMassage 75 min\nKort\nGodkänt',
    };
    const facts = someFacts({ claim: { total, vat: [] }, receipts: [aReceipt(bought)], yearTaxFree: total });
    const codes = checkClaim(facts).map(({ code }) => code);
    expect(codes.includes('treatment-over-limit')).toBe(said === 'defer');
    if (said === 'defer') expect(verdict(facts).verdict).toBe('defer');
  });
});

describe('VAT', () => {
  test.each<[SwedishSupply, string, number, string]>([
    ['sport', '2026-06-01', 6, ml],
    ['standard', '2026-06-01', 25, ml],
    ['restaurant', '2026-06-01', 12, ml],
    ['food', '2026-03-31', 12, food],
    ['food', '2026-04-01', 6, food],
    ['food', '2027-12-31', 6, food],
    ['food', '2028-01-01', 12, food],
    ['books', '2026-06-01', 6, ml],
    ['transport', '2026-06-01', 6, ml],
  ])('on %s on %s is %i %%', (supply, day, rate, _source) => {
    expect(swedishVatRate(supply, plainDate(day))).toBe(rate);
  });

  test.each([
    [1_000_00, 25, 200_00],
    [1_120_00, 12, 120_00],
    [1_060_00, 6, 60_00],
    [500_00, 0, 0],
  ])(`inside %i öre at %i %% is %i öre (${ml})`, (gross, rate, inside) => {
    expect(vatInside(gross, rate)).toBe(inside);
  });

  test('that does not add up by more than a krona is a doubt, and a rounding is none', () => {
    const stated = (amount: number) => checkClaim(someFacts({ claim: { vat: [{ rate: 6, amount }] } }));
    expect(stated(vatInside(449_00, 6) + 1_01).map(({ code }) => code)).toEqual(['vat-does-not-add-up']);
    expect(stated(vatInside(449_00, 6) + 1_00)).toEqual([]);
  });
});
