import { beforeAll, describe, expect, test } from 'vitest';
import { criteria, type Criterion, type Finding } from '../../shared/claims/evaluation/finding.ts';
import { onDevice } from '../../shared/claims/evaluation/on-device.ts';
import type { VerdictInput } from '../../shared/claims/evaluation/verdict.ts';
import { checks } from '../../shared/claims/expenses/checks/check-claim.ts';
import { allCases } from './all-cases.ts';
import { findInCase, judgeFound, type FoundCase, type JudgedCase } from './judging/judge-case.ts';
import { readCase } from './judging/read-case.ts';

/** A rule that is gone, or does the contrary: what a verdict rests on as it would then be. */
type Mutation = (input: VerdictInput) => VerdictInput;

const every = Object.keys(criteria) as Criterion[];
const { signal } = new AbortController();
let found: readonly FoundCase[] = [];
let sound: readonly JudgedCase[] = [];
beforeAll(async () => {
  found = await Promise.all(allCases.map((one) => findInCase(readCase(one), onDevice, signal)));
  sound = found.map(judgeFound);
});

const mutated = (mutation: Mutation) =>
  found.map(({ input, ...rest }) => judgeFound({ ...rest, input: mutation(input) }));

/** How many cases come out in a way that is not acceptable, or no longer as expected though they do with the rules whole. */
const red = (mutation: Mutation): number =>
  mutated(mutation).filter(
    ({ one, given }, index) =>
      !one.acceptable.includes(given) || (sound[index]!.given === one.expects && given !== one.expects),
  ).length;

const without =
  (...codes: readonly string[]): Mutation =>
  (input) => ({ ...input, checks: input.checks.filter(({ code }) => !codes.includes(code)) });

const inverted =
  (code: string): Mutation =>
  (input) => {
    const others = input.checks.filter((check) => check.code !== code);
    if (others.length < input.checks.length) return { ...input, checks: others };
    const { kind, text } = checks.find((check) => check.code === code)!;
    return { ...input, checks: [...others, { code, kind, text, values: {} }] };
  };

const findingsAs =
  (change: (finding: Finding) => Finding): Mutation =>
  (input) => ({ ...input, findings: input.findings.map(change), ruleFindings: input.ruleFindings.map(change) });

const forced = (these: readonly Criterion[], outcome: Finding['outcome']): Mutation =>
  findingsAs((finding) => (these.includes(finding.criterion) ? { ...finding, outcome, confidence: 1 } : finding));

const both =
  (one: Mutation, other: Mutation): Mutation =>
  (input) =>
    other(one(input));

/** Does something else only where a check applies. */
const where =
  (code: string, mutation: Mutation): Mutation =>
  (input) =>
    input.checks.some((check) => check.code === code) ? mutation(input) : input;

/** Checks with another rule behind them that stops the same claims: that is taken away with them. */
const behind: Readonly<Record<string, Mutation>> = {
  'paid-in-future': both(without('unreadable'), forced(every, 'met')),
  'gift-card': forced(['activity', 'named'], 'met'),
  equipment: forced(['activity', 'named'], 'met'),
  'kit-hire': forced(['activity', 'named'], 'met'),
  'membership-fee': forced(['activity', 'named'], 'met'),
  'mixed-purchase': forced(['activity', 'named'], 'met'),
  'member-fee-unclear': forced(['activity', 'named'], 'met'),
  'foreign-currency': forced(['activity', 'named'], 'met'),
  unreadable: forced(['paid', 'dated', 'seller'], 'met'),
  'amount-differs': forced(['paid', 'dated', 'seller'], 'met'),
  'date-differs': forced(['dated'], 'met'),
  'vendor-differs': forced(['seller', 'activity', 'named'], 'met'),
  'currency-differs': forced(['seller'], 'met'),
};

/** What printed lines cannot show: what a model read, a picture that nobody could read, two receipts beside each other. */
const notOnPaper = ['typed-by-hand', 'several-receipts', 'readers-disagree', 'read-by-model-alone', 'not-a-receipt'];

test('the rules as they are leave no case red', () => {
  expect(red((input) => input)).toBe(0);
});

describe('a check', () => {
  test.each(checks.map(({ code }) => code))('%s is missed when it does the contrary', (code) => {
    expect(red(inverted(code))).toBeGreaterThan(0);
  });

  const onPaper = checks.filter(({ code }) => !notOnPaper.includes(code));
  test.each(onPaper.map(({ code }) => code))('%s applies to a case, and is missed when it is gone', (code) => {
    const alone = red(without(code));
    const fence = behind[code];
    expect(alone > 0, 'nothing else stands behind it').toBe(fence === undefined);
    if (fence) expect(red(where(code, both(without(code), fence)))).toBeGreaterThan(0);
  });
});

describe('what finds', () => {
  test.each(every)('%s is missed when it never is met, and when it never is clear', (criterion) => {
    expect(red(forced([criterion], 'not_met'))).toBeGreaterThan(0);
    expect(red(forced([criterion], 'unclear'))).toBeGreaterThan(0);
  });

  test.each<[Criterion, readonly string[]]>([
    ['activity', []],
    ['named', []],
    ['own', []],
    ['paid', []],
    ['dated', ['unreadable', 'date-differs']],
    ['seller', ['unreadable', 'vendor-differs']],
  ])('%s is missed when it always is met', (criterion, checksBefore) => {
    expect(red(both(without(...checksBefore), forced([criterion], 'met')))).toBeGreaterThan(0);
  });
});

describe('the verdict', () => {
  /** What is not met of some criteria is not met of another instead. */
  const moved = (from: readonly Criterion[], to: Criterion): Mutation => {
    const move = (findings: readonly Finding[]) => {
      const isUnmet = findings.some(({ criterion, outcome }) => from.includes(criterion) && outcome === 'not_met');
      return findings.map((finding): Finding => {
        if (finding.criterion === to && isUnmet) return { ...finding, outcome: 'not_met', confidence: 1 };
        return from.includes(finding.criterion) ? { ...finding, outcome: 'met', confidence: 1 } : finding;
      });
    };
    return (input) => ({ ...input, findings: move(input.findings), ruleFindings: move(input.ruleFindings) });
  };

  test('is missed when nothing is sure enough', () => {
    expect(red((input) => ({ ...input, threshold: 1 }))).toBeGreaterThan(0);
  });

  test('decides what people would have, when anything is sure enough', () => {
    const unsure = sound.filter(({ reasons }) => reasons.some(({ code }) => code === 'unsure'));
    expect(unsure.length).toBeGreaterThan(0);
    const after = mutated(findingsAs((finding) => ({ ...finding, confidence: 1 })));
    const decided = after.filter(({ given }, index) => given !== 'defer' && unsure.includes(sound[index]!));
    expect(decided.length).toBeGreaterThan(0);
  });

  test('is missed when it takes every category for another kind, or one of another kind for wellness', () => {
    expect(red((input) => ({ ...input, kind: 'other' }))).toBeGreaterThan(0);
    const met = every.map((criterion): Finding => ({ criterion, outcome: 'met', quote: null, confidence: 1 }));
    const asWellness: Mutation = (input) =>
      input.kind === 'other' ? { ...input, kind: 'wellness', findings: met, ruleFindings: met } : input;
    expect(red(asWellness)).toBeGreaterThan(0);
  });

  test('is missed when what settles is a doubt, and when declines are for people', () => {
    const doubts: Mutation = (input) => ({
      ...input,
      checks: input.checks.map((check) => (check.kind === 'settling' ? { ...check, kind: 'doubting' } : check)),
    });
    expect(red(doubts)).toBeGreaterThan(0);
    expect(red((input) => ({ ...input, declinesByPeople: true }))).toBeGreaterThan(0);
  });

  test('is missed when it declines what can be mended, and when it sends back what cannot', () => {
    expect(red(moved(['named', 'paid', 'dated', 'seller'], 'activity'))).toBeGreaterThan(0);
    expect(red(moved(['activity', 'own'], 'named'))).toBeGreaterThan(0);
  });

  test('is missed when an evaluator need not be of one mind with the rules', () => {
    const met = every.map((criterion): Finding => ({ criterion, outcome: 'met', quote: null, confidence: 1 }));
    const approvals = (mutation: Mutation) => mutated(mutation).filter(({ given }) => given === 'approve').length;
    expect(approvals((input) => ({ ...input, findings: met }))).toBe(approvals((input) => input));
    expect(red((input) => ({ ...input, findings: met, ruleFindings: met }))).toBeGreaterThan(0);
  });

  test('is missed when a criterion is left out', () => {
    expect(red((input) => ({ ...input, findings: input.findings.slice(1) }))).toBeGreaterThan(0);
  });
});
