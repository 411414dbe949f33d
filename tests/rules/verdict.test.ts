import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf, type CheckResult } from '../../shared/claims/expenses/checks/check.ts';
import { criteria, type Criterion, type Finding } from '../../shared/claims/evaluation/finding.ts';
import { clampThreshold, lowestThreshold } from '../../shared/claims/evaluation/threshold.ts';
import { verdictOf, type VerdictInput } from '../../shared/claims/evaluation/verdict.ts';
import { arrow } from '../../shared/claims/expenses/transitions.ts';

const every = Object.keys(criteria) as Criterion[];
const met = (confidence = 0.9): Finding[] =>
  every.map((criterion) => ({ criterion, outcome: 'met', quote: null, confidence }));
const but = (criterion: Criterion, outcome: Finding['outcome'], confidence = 0.9): Finding[] =>
  met().map((finding) => (finding.criterion === criterion ? { ...finding, outcome, confidence } : finding));
const check = (kind: CheckResult['kind'], code = `a-${kind}-check`): CheckResult => ({
  code,
  kind,
  text: { sv: 'En mening.', en: 'A sentence.' },
  values: {},
});
const input = (change: Partial<VerdictInput> = {}): VerdictInput => ({
  kind: 'wellness',
  checks: [],
  findings: met(),
  ruleFindings: change.findings ?? met(),
  threshold: 0.85,
  declinesByPeople: false,
  ...change,
});
const codes = (change: Partial<VerdictInput>) => verdictOf(input(change)).reasons.map(({ code }) => code);

describe('the threshold', () => {
  test.each([
    [0, 0.85],
    [0.5, 0.85],
    [0.85, 0.85],
    [0.9, 0.9],
    [1, 1],
    [7, 1],
    [-1, 0.85],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])('set to %f is %f', (setting, threshold) => {
    expect(clampThreshold(setting)).toBe(threshold);
  });

  test('is never below 0.85, whatever was set', () => {
    expect(lowestThreshold).toBe(0.85);
    fc.assert(fc.property(fc.double(), (setting) => clampThreshold(setting) >= 0.85 && clampThreshold(setting) <= 1));
  });
});

describe('a verdict', () => {
  test('approves when every criterion is met, as sure as the least sure of them', () => {
    expect(verdictOf(input({ findings: but('dated', 'met', 0.86) }))).toMatchObject({
      verdict: 'approve',
      by: 'machine',
      confidence: 0.86,
      reasons: [{ code: 'all-met' }],
    });
  });

  test('defers below the threshold, and says both figures', () => {
    const verdict = verdictOf(input({ findings: met(0.849) }));
    expect(verdict).toMatchObject({ verdict: 'defer', by: null, reasons: [{ code: 'unsure' }] });
    expect(sentenceOf(verdict.reasons[0]!).sv).toBe('Bedömningen är 84 % säker; under 85 % avgör en person.');
    expect(verdictOf(input({ findings: met(0.92), threshold: 0.95 })).verdict).toBe('defer');
    expect(verdictOf(input({ findings: met(0.8), threshold: 0.1 })).verdict).toBe('defer');
    for (const no of [Number.NaN, 90, -1])
      expect(verdictOf(input({ findings: met(no) }))).toMatchObject({ verdict: 'defer', confidence: 0 });
  });

  test('declines by a settling check, cites it, and asks nobody about doubts or findings', () => {
    const settling = check('settling');
    expect(verdictOf(input({ checks: [settling, check('doubting')], findings: [] }))).toEqual({
      verdict: 'decline',
      by: 'check',
      confidence: 1,
      reasons: [{ code: settling.code, text: settling.text, values: {} }],
    });
  });

  test('leaves declines to people where the company says so', () => {
    expect(verdictOf(input({ checks: [check('settling')], declinesByPeople: true }))).toMatchObject({
      verdict: 'defer',
      by: null,
      reasons: [{ code: 'a-settling-check' }, { code: 'declines-by-people' }],
    });
    expect(codes({ findings: but('activity', 'not_met'), declinesByPeople: true })).toEqual([
      'criterion.activity.not_met',
      'declines-by-people',
    ]);
  });

  test('defers for a doubt, for a check that blocks since submission, and outside wellness', () => {
    expect(codes({ checks: [check('doubting', 'x'), check('doubting', 'y')] })).toEqual(['x', 'y']);
    expect(verdictOf(input({ checks: [check('blocking'), check('settling')] }))).toMatchObject({
      verdict: 'defer',
      reasons: [{ code: 'a-blocking-check' }],
    });
    expect(codes({ kind: 'other' })).toEqual(['not-wellness']);
  });

  test.each(every)('defers where %s is unclear', (criterion) => {
    expect(verdictOf(input({ findings: but(criterion, 'unclear') })).verdict).toBe('defer');
    expect(codes({ findings: but(criterion, 'unclear') })).toEqual([`criterion.${criterion}.unclear`]);
  });

  test.each<[Criterion, string]>([
    ['activity', 'decline'],
    ['own', 'decline'],
    ['named', 'request_changes'],
    ['paid', 'request_changes'],
    ['dated', 'request_changes'],
    ['seller', 'request_changes'],
  ])('where %s is surely not met is %s, by the machine', (criterion, verdict) => {
    expect(verdictOf(input({ findings: but(criterion, 'not_met') }))).toMatchObject({
      verdict,
      by: 'machine',
      reasons: [{ code: `criterion.${criterion}.not_met` }],
    });
    expect(verdictOf(input({ findings: but(criterion, 'not_met', 0.8) })).verdict).toBe('defer');
  });

  test('defers where the evaluator and the rules are not of one mind', () => {
    for (const outcome of ['not_met', 'unclear'] as const) {
      expect(verdictOf(input({ findings: met(1), ruleFindings: but('activity', outcome) })).verdict).toBe('defer');
      expect(verdictOf(input({ findings: but('activity', outcome), ruleFindings: met(1) })).verdict).toBe('defer');
    }
  });

  test.each<[string, readonly Finding[]]>([
    ['nothing was found', []],
    ['a criterion is missing', met(1).slice(1)],
    ['a criterion is there twice', [...met(1), met(1)[0]!]],
    ['one is there in another’s place', met(1).map((finding, at) => (at === 1 ? met(1)[0]! : finding))],
  ])('defers where %s', (_name, findings) => {
    expect(codes({ findings, ruleFindings: met(1) })).toContain('not-evaluated');
    expect(codes({ findings: met(1), ruleFindings: findings })).toContain('not-evaluated');
    expect(verdictOf(input({ findings, ruleFindings: met(1) })).verdict).toBe('defer');
  });
});

const findings: fc.Arbitrary<readonly Finding[]> = fc.oneof(
  fc.constant(met(1)),
  fc.tuple(...every.map((criterion) => aFinding(fc.constant(criterion)))),
  fc.array(aFinding(fc.constantFrom(...every)), { maxLength: 8 }),
);

function aFinding(criterion: fc.Arbitrary<Criterion>): fc.Arbitrary<Finding> {
  return fc.record({
    criterion,
    outcome: fc.constantFrom<Finding['outcome']>('met', 'met', 'met', 'not_met', 'unclear'),
    quote: fc.option(fc.string()),
    confidence: fc.double({ min: 0, max: 1 }),
  });
}

const anyInput: fc.Arbitrary<VerdictInput> = fc.record({
  kind: fc.constantFrom<VerdictInput['kind']>('wellness', 'other'),
  checks: fc.array(fc.constantFrom(check('blocking'), check('settling'), check('doubting')), { maxLength: 2 }),
  findings,
  ruleFindings: findings,
  threshold: fc.double({ min: 0, max: 1 }),
  declinesByPeople: fc.boolean(),
});

describe('whatever the input', () => {
  test('a verdict has a reason, a way to go from submitted, and nobody behind it exactly when it defers', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { verdict, by, reasons, confidence } = verdictOf(given);
        expect(reasons.length).toBeGreaterThan(0);
        expect(arrow('expense.evaluate', 'submitted', verdict)).not.toBeNull();
        expect(by === null).toBe(verdict === 'defer');
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const reason of reasons) expect(sentenceOf(reason).sv).not.toMatch(/[{}]/);
      }),
    );
  });

  test('an approval is of wellness, without any check, with every criterion met and as sure as 0.85', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { verdict, confidence } = verdictOf(given);
        fc.pre(verdict === 'approve');
        expect(given.kind).toBe('wellness');
        expect(given.checks).toEqual([]);
        expect(confidence).toBeGreaterThanOrEqual(clampThreshold(given.threshold));
        for (const finding of [...given.findings, ...given.ruleFindings]) expect(finding.outcome).toBe('met');
      }),
      { numRuns: 50 },
    );
  });

  test('an evaluator that says anything at all approves nothing that the rules alone would not', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        fc.pre(verdictOf(given).verdict === 'approve');
        expect(verdictOf({ ...given, findings: given.ruleFindings }).verdict).toBe('approve');
      }),
      { numRuns: 50 },
    );
  });

  test('one more check never turns a verdict into an approval, nor does a higher threshold', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(check('blocking'), check('settling'), check('doubting')), (given, more) => {
        expect(verdictOf({ ...given, checks: [...given.checks, more] }).verdict).not.toBe('approve');
        if (verdictOf(given).verdict === 'approve') return;
        expect(verdictOf({ ...given, threshold: given.threshold + 0.05 }).verdict).not.toBe('approve');
      }),
    );
  });

  test('a company that leaves declines to people has none by machine or check', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        expect(verdictOf({ ...given, declinesByPeople: true }).verdict).not.toBe('decline');
      }),
    );
  });
});
