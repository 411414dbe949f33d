import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteria, type Criterion, type Finding } from '../../shared/claims/evaluation/finding.ts';
import { judgeByMode } from '../../shared/claims/evaluation/verdict-by-mode.ts';
import { verdictOf, type VerdictInput } from '../../shared/claims/evaluation/verdict.ts';
import type { CheckResult } from '../../shared/claims/expenses/checks/check.ts';

const every = Object.keys(criteria) as Criterion[];
const all = (outcome: Finding['outcome']): Finding[] =>
  every.map((criterion) => ({ criterion, outcome, quote: null, confidence: 0.9 }));
const check = (kind: CheckResult['kind']): CheckResult => ({
  code: `a-${kind}-check`,
  kind,
  text: { sv: 'En mening.', en: 'A sentence.' },
  values: {},
});
const input = (change: Partial<VerdictInput> = {}): VerdictInput => ({
  kind: 'wellness',
  checks: [],
  findings: all('met'),
  ruleFindings: change.findings ?? all('met'),
  threshold: 0.85,
  declinesByPeople: false,
  ...change,
});
const anyInput = fc
  .record({
    outcome: fc.constantFrom('met' as const, 'not_met' as const, 'unclear' as const),
    kinds: fc.subarray(['blocking' as const, 'settling' as const, 'doubting' as const]),
    declinesByPeople: fc.boolean(),
  })
  .map(({ outcome, kinds, declinesByPeople }) =>
    input({ findings: all(outcome), checks: kinds.map(check), declinesByPeople }),
  );

test('in shadow mode nothing is decided, and what would have been is kept', () => {
  const judged = judgeByMode(input(), 'shadow');
  expect(judged).toMatchObject({ opinion: 'approve', verdict: { verdict: 'defer', by: null, confidence: 0.9 } });
  expect(judged.verdict.reasons.map(({ code }) => code)).toEqual(['shadow']);
  expect(judged.opinionReasons!.map(({ code }) => code)).toEqual(['all-met']);
});

test('in shadow mode people read what the checks say, and nothing of what was found', () => {
  const findings = all('met').map((one) => ({ ...one, outcome: 'unclear' as const }));
  const judged = judgeByMode(input({ findings, checks: [check('doubting')] }), 'shadow');
  expect(judged.verdict.reasons.map(({ code }) => code)).toEqual(['a-doubting-check', 'shadow']);
});

test('a check that settles a claim declines it by itself in every mode but shadow', () => {
  const settled = input({ checks: [check('settling')] });
  expect(judgeByMode(settled, 'decides').verdict).toMatchObject({ verdict: 'decline', by: 'check' });
  expect(judgeByMode(settled, 'off').verdict).toMatchObject({ verdict: 'decline', by: 'check' });
  expect(judgeByMode(settled, 'shadow')).toMatchObject({ opinion: 'decline', verdict: { verdict: 'defer', by: null } });
  expect(judgeByMode({ ...settled, declinesByPeople: true }, 'off')).toMatchObject({
    opinion: 'decline',
    verdict: { verdict: 'defer', by: null },
  });
});

test('the opinion is the rules’ own, whatever the company’s settings make of it', () => {
  fc.assert(
    fc.property(anyInput, (one) => {
      const expected = verdictOf({ ...one, declinesByPeople: false }).verdict;
      for (const mode of ['off', 'shadow', 'decides'] as const) expect(judgeByMode(one, mode).opinion).toBe(expected);
    }),
  );
});

test('only where the machine decides can it approve', () => {
  fc.assert(
    fc.property(anyInput, (one) => {
      expect(judgeByMode(one, 'off').verdict.verdict).not.toBe('approve');
      expect(judgeByMode(one, 'shadow').verdict.by).toBeNull();
      expect(judgeByMode(one, 'decides').verdict).toEqual(verdictOf(one));
    }),
  );
});
