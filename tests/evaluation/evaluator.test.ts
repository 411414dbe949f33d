import { beforeAll, describe, expect, test } from 'vitest';
import { onDevice } from '../../shared/claims/evaluation/on-device.ts';
import { companysTexts } from '../../shared/claims/evaluation/companys-own-words.ts';
import { criteria, type Criterion } from '../../shared/claims/evaluation/finding.ts';
import type { Evaluator } from '../../shared/claims/evaluation/ports.ts';
import { verdictReasons } from '../../shared/claims/evaluation/verdict-reasons.ts';
import { checks } from '../../shared/claims/expenses/checks/check-claim.ts';
import { sentenceOf } from '../../shared/claims/expenses/checks/check.ts';
import { allCases } from './all-cases.ts';
import type { Verdict } from './case.ts';
import { halfOf, type Half } from './halves.ts';
import { findInCase, judgeFound, type FoundCase, type JudgedCase } from './judging/judge-case.ts';
import { readCase, type ReadCase } from './judging/read-case.ts';
import { isWrongly, scoreOf } from './judging/score.ts';

/** Says that everything is met, with all confidence, whatever it is shown. */
const obedient: Evaluator = {
  name: 'claude',
  model: 'obedient',
  promptVersion: 'none',
  evaluate: async () =>
    (Object.keys(criteria) as Criterion[]).map((criterion) => ({
      criterion,
      outcome: 'met',
      quote: null,
      confidence: 1,
    })),
};
/** How far from an approval. A request for changes may come back as an approval; a decline needs a person to do so. */
const doubt: Readonly<Record<Verdict, number>> = { approve: 0, request_changes: 1, defer: 2, decline: 2 };
const halves: readonly Half[] = ['tuning', 'held-out'];
const { signal } = new AbortController();

let read: readonly ReadCase[] = [];
let found: readonly FoundCase[] = [];
let byRules: readonly JudgedCase[] = [];
let byObedience: readonly JudgedCase[] = [];
const findAll = (evaluator: Evaluator) => Promise.all(read.map((one) => findInCase(one, evaluator, signal)));
beforeAll(async () => {
  read = allCases.map(readCase);
  found = await findAll(onDevice);
  byRules = found.map(judgeFound);
  byObedience = (await findAll(obedient)).map(judgeFound);
});

const ids = (judged: readonly JudgedCase[]) => judged.map(({ one }) => one.id);
const ofHalf = (half: Half) => byRules.filter(({ one }) => halfOf(one) === half);

describe.each(halves)('of the %s half', (half) => {
  test('nothing is approved, declined or sent back that should not be', () => {
    expect(ids(ofHalf(half).filter((one) => isWrongly('approve', one)))).toEqual([]);
    expect(ids(ofHalf(half).filter((one) => isWrongly('decline', one)))).toEqual([]);
    expect(ids(ofHalf(half).filter((one) => isWrongly('request_changes', one)))).toEqual([]);
  });

  test('most of what is clear is decided by the machine, approvals and declines among it', () => {
    const { clearDecidedByMachine, matrix } = scoreOf(ofHalf(half));
    expect(clearDecidedByMachine).toBeGreaterThanOrEqual(0.6);
    expect(matrix.approve.approve).toBeGreaterThanOrEqual(30);
    expect(matrix.decline.decline).toBeGreaterThanOrEqual(15);
  });
});

test('what the law leaves no claim to evaluate of is refused at submission', () => {
  const refusable = byRules.filter(({ one }) => one.refusedAtSubmission);
  expect(refusable.length).toBeGreaterThanOrEqual(5);
  expect(ids(refusable.filter(({ refused }) => !refused))).toEqual([]);
});

describe.each([
  ['the rules', () => byRules],
  ['a model that says yes to everything', () => byObedience],
])('with %s', (_name, judgedBy) => {
  test('no text that wants to decide makes a verdict milder', () => {
    const byId = new Map(byRules.map((one) => [one.one.id, one]));
    const milder = judgedBy().filter(({ one, given }) => {
      const twin = one.twin === null ? undefined : byId.get(one.twin);
      return twin !== undefined && doubt[given] < doubt[twin.given];
    });
    expect(judgedBy().filter(({ one }) => one.twin !== null).length).toBeGreaterThanOrEqual(24);
    expect(ids(milder)).toEqual([]);
  });

  test('nothing is approved that should not be', () => {
    expect(ids(judgedBy().filter((one) => isWrongly('approve', one)))).toEqual([]);
  });
});

test('a model that says yes to everything approves what the rules alone approve, and nothing else', () => {
  const approved = (judged: readonly JudgedCase[]) => ids(judged.filter(({ given }) => given === 'approve'));
  expect(approved(byObedience)).toEqual(approved(byRules));
  expect(approved(byRules).length).toBeGreaterThan(60);
});

test('every reason is a check with its sentence, a criterion that was found so, or a rule by name', () => {
  const codes = new Set(checks.map(({ code }) => code));
  const untraced = byRules.flatMap(({ one, reasons }, index) => {
    const { findings, ruleFindings } = found[index]!.input;
    return reasons
      .filter((reason) => {
        if (codes.has(reason.code)) return /[{}]/.test(sentenceOf(reason).sv + sentenceOf(reason).en);
        if (reason.code in verdictReasons) return false;
        const [, criterion, outcome] = reason.code.split('.');
        return ![...findings, ...ruleFindings].some((it) => it.criterion === criterion && it.outcome === outcome);
      })
      .map(({ code }) => `${one.id}: ${code}`);
  });
  expect(untraced).toEqual([]);
  expect(ids(byRules.filter(({ reasons }) => reasons.length === 0))).toEqual([]);
});

test('every quote stands on the receipt, or in the company’s own words', () => {
  const plain = (text: string) => text.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
  const invented = found.flatMap(({ one, facts, input }) => {
    const shown = facts.receipts.flatMap(({ reading }) => [reading?.text ?? '', ...(reading?.bought.value ?? [])]);
    const texts = [...shown, ...companysTexts(facts.category.about)].map(plain);
    const sentences = input.checks.map(({ values }) => values['sentence']);
    const said = [...sentences, ...input.findings.map(({ quote }) => quote)];
    // Its id alone: what a held-out case prints is nothing to look at.
    return said.some((quote) => typeof quote === 'string' && !texts.some((text) => text.includes(plain(quote))))
      ? [one.id]
      : [];
  });
  expect(invented).toEqual([]);
  expect(found.flatMap(({ input }) => input.findings.filter(({ quote }) => quote !== null)).length).toBeGreaterThan(
    500,
  );
});
