import { describe, expect, test } from 'vitest';
import { criteria, type Criterion, type Finding } from '../../shared/claims/evaluation/finding.ts';
import { onDeviceFindings } from '../../shared/claims/evaluation/on-device-evaluator.ts';
import type { ClaimFacts } from '../../shared/claims/expenses/claim-facts.ts';
import { parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aReceipt, boughtAs, read, someFacts } from '../support/claim-facts.ts';

function findingOn(criterion: Criterion, facts: ClaimFacts): Finding {
  const found = onDeviceFindings(facts).find((finding) => finding.criterion === criterion);
  if (!found) throw new Error(`no finding on ${criterion}`);
  return found;
}
const outcome = (criterion: Criterion, facts: ClaimFacts) => findingOn(criterion, facts).outcome;

describe('the on-device evaluator', () => {
  test('says one thing of every criterion of a wellness claim, and nothing of others', () => {
    expect(onDeviceFindings(someFacts()).map(({ criterion }) => criterion)).toEqual(Object.keys(criteria));
    expect(onDeviceFindings(someFacts({ category: { kind: 'other' } }))).toEqual([]);
  });

  test('finds everything met on a clear receipt, with the lines it rests on', () => {
    const findings = onDeviceFindings(someFacts());
    expect(findings.map((finding) => finding.outcome)).toEqual(Array.from({ length: 6 }, () => 'met'));
    expect(findings.map(({ quote }) => quote)).toEqual([
      'Gymkort 1 månad vuxen',
      'Gymkort 1 månad vuxen',
      null,
      'Totalt 449,00',
      '2026-09-14 17:42',
      'Tallbo Gym AB',
    ]);
    for (const { confidence } of findings) expect(confidence).toBeGreaterThanOrEqual(0.85);
  });

  test('finds nothing met, and throws nothing, where nothing was read', () => {
    for (const receipts of [[], [{ state: 'failed', reading: null }] as const]) {
      const findings = onDeviceFindings(someFacts({ receipts }));
      expect(findings.filter(({ criterion }) => criterion !== 'own').map((finding) => finding.outcome)).toEqual(
        Array.from({ length: 5 }, () => 'unclear'),
      );
    }
  });
});

describe('what was bought', () => {
  test.each<[string, Finding['outcome'], Finding['outcome'], readonly string[]]>([
    ['an activity', 'met', 'met', ['Yoga drop-in']],
    ['an activity and hired kit', 'met', 'met', ['Klättring', 'Hyra skor']],
    ['a card at a gym', 'met', 'met', ['Årskort']],
    ['an activity and a detail', 'met', 'met', ['Simhall entré', '1 st vuxen']],
    ['a treatment', 'met', 'met', ['Massage 30 min']],
    ['goods', 'not_met', 'met', ['Löparskor']],
    ['food', 'not_met', 'met', ['Lunchbuffé']],
    ['an activity and goods', 'unclear', 'unclear', ['Gymkort', 'Vattenflaska']],
    ['an activity and something unknown', 'unclear', 'met', ['Gymkort', 'Blåbär']],
    ['something unknown', 'unclear', 'unclear', ['Blåbär']],
    ['only the word wellness', 'unclear', 'not_met', ['Friskvård']],
    ['manual therapy', 'unclear', 'met', ['Naprapat 45 min']],
    ['an activity and manual therapy', 'unclear', 'met', ['Gymkort', 'Naprapat 45 min']],
    ['manual therapy and an activity', 'unclear', 'met', ['Naprapat 45 min', 'Gymkort']],
    ['hired kit alone', 'unclear', 'unclear', ['Hyra skidor']],
    ['nothing that was read', 'unclear', 'unclear', []],
  ])('%s: the activity is %s, its name is %s', (_name, activity, named, lines) => {
    expect(outcome('activity', boughtAs(lines))).toBe(activity);
    expect(outcome('named', boughtAs(lines))).toBe(named);
  });

  test('is not told by the seller’s name where that says nothing', () => {
    expect(outcome('activity', boughtAs(['Årskort'], { vendor: read('Tallbo Drift AB') }))).toBe('unclear');
  });

  test('is surer when its lines come to the total', () => {
    const plain = findingOn('activity', boughtAs(['Gymkort 1 månad'])).confidence;
    const summed = findingOn('activity', boughtAs(['Gymkort 1 månad 449,00'])).confidence;
    expect(summed).toBeGreaterThan(plain);
  });

  test('is as unsure as the scanner is of its lines', () => {
    const sure = (confidence: number) =>
      findingOn('activity', boughtAs([], { bought: read(['Gymkort'], confidence) })).confidence;
    const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map(sure);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps[0]).toBe(0);
    expect(sure(0.7)).toBeLessThan(0.85);
  });
});

describe('own use', () => {
  test.each<[string, Finding['outcome']]>([
    ['Gymkort 1 månad', 'met'],
    ['1 st Yoga', 'met'],
    ['Gymkort familj', 'not_met'],
    ['Familjekort simhall', 'not_met'],
    ['Simhall barn', 'not_met'],
    ['Simhall barn och vuxen', 'unclear'],
    ['Gymkort till min fru', 'unclear'],
    ['Träning, min man', 'unclear'],
    ['Gym card for my daughter', 'not_met'],
    ['Mammaträning 10 gånger', 'met'],
    ['Träning för män 40+', 'met'],
    ['2 st Simhall', 'unclear'],
    ['Padel 2 x 120,00', 'unclear'],
    ['Yoga duo', 'unclear'],
  ])('“%s” is %s', (line, expected) => {
    expect(outcome('own', boughtAs([line]))).toBe(expected);
  });
});

describe('payment', () => {
  test('of the stated total is met, as sure as the total was read', () => {
    expect(findingOn('paid', someFacts({ receipts: [aReceipt({ total: read(449_00, 0.87) })] }))).toMatchObject({
      outcome: 'met',
      confidence: 0.87,
    });
  });

  test('in parts is as sure as its least sure part', () => {
    const receipts = [aReceipt({ total: read(400_00, 0.9) }), aReceipt({ total: read(49_00, 0.7) })];
    expect(findingOn('paid', someFacts({ receipts }))).toMatchObject({ outcome: 'met', confidence: 0.7 });
  });

  test.each([
    ['an invoice', 'Faktura 1001\nFörfallodatum 2026-10-14\nAtt betala 449,00'],
    ['an order', 'Orderbekräftelse\nGymkort 449,00'],
    ['a bill not paid', 'Gymkort 449,00\nObetald'],
  ])('is not met on %s, and unclear where it shows a payment too', (_name, text) => {
    expect(outcome('paid', someFacts({ receipts: [aReceipt({ text })] }))).toBe('not_met');
    expect(outcome('paid', someFacts({ receipts: [aReceipt({ text: `${text}\nBetalt 449,00` })] }))).toBe('unclear');
  });

  test.each(['Friskvårdsportal arbetsgivare 449,00', 'Återbetalning -100,00', 'Store credit 449.00'])(
    'is unclear where it was not the employee’s money: %s',
    (line) => {
      const text = `Gymkort 1 månad 449,00\nTotalt 449,00\n${line}`;
      expect(outcome('paid', someFacts({ receipts: [aReceipt({ text })] }))).toBe('unclear');
    },
  );

  test('does not mind that somebody else paid nothing', () => {
    const text = 'Gymkort 1 månad 449,00\nTotalt 449,00\nTillgodo 0,00';
    expect(outcome('paid', someFacts({ receipts: [aReceipt({ text })] }))).toBe('met');
  });

  test('of another total, or none, is unclear', () => {
    expect(outcome('paid', someFacts({ claim: { total: 450_00 } }))).toBe('unclear');
    expect(outcome('paid', someFacts({ receipts: [aReceipt({ total: read(null) })] }))).toBe('unclear');
  });
});

describe('day and seller', () => {
  test('are met only as stated', () => {
    expect(outcome('dated', someFacts({ claim: { paidOn: plainDate('2026-09-13') } }))).toBe('unclear');
    expect(outcome('seller', someFacts({ claim: { vendor: 'Ekbacka Livs' } }))).toBe('unclear');
    expect(outcome('seller', someFacts({ claim: { vendor: null } }))).toBe('unclear');
  });

  test('an organisation number makes a hardly read name surer', () => {
    const name = read('Tallbo Gym AB', 0.7);
    const without = someFacts({ receipts: [aReceipt({ vendor: name, organisationNumber: read(null) })] });
    const number = read(parseOrganisationNumber('556677-8899'), 0.9);
    const withNumber = someFacts({ receipts: [aReceipt({ vendor: name, organisationNumber: number })] });
    expect(findingOn('seller', without).confidence).toBeCloseTo(0.7);
    expect(findingOn('seller', withNumber).confidence).toBeCloseTo(0.97);
  });
});
