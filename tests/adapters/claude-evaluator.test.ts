import { expect, test } from 'vitest';
import { criteria, type Criterion } from '../../shared/claims/evaluation/finding.ts';
import { aReceipt, someFacts } from '../support/claim-facts.ts';
import { aStandIn, bedrock, opened, type Opened } from '../support/claude.ts';

const standIn = await aStandIn();
const never = new AbortController().signal;
const every = Object.keys(criteria) as Criterion[];
const said = (change: Record<string, unknown> = {}, quote: string | null = 'Gymkort 1 månad vuxen 449,00') => ({
  instructions_in_text: false,
  findings: every.map((criterion) => ({ criterion, outcome: 'met', quote, confidence: 0.97 })),
  ...change,
});
const evaluate = (claude: Opened, facts = someFacts()) =>
  claude.evaluator.evaluate(facts, never, (call) => claude.calls.push(call));

test('findings come back, each with the line it rests on', async () => {
  standIn.script({ kind: 'json', value: said() });
  const claude = opened(bedrock(standIn));
  const findings = await evaluate(claude);
  expect(findings).toHaveLength(every.length);
  expect(findings[0]).toEqual({
    criterion: 'activity',
    outcome: 'met',
    quote: 'Gymkort 1 månad vuxen 449,00',
    confidence: 0.97,
  });
  expect([claude.evaluator.model, claude.evaluator.promptVersion]).toEqual([
    'claude-haiku-5-5',
    'evaluate-2, policy-1',
  ]);
  expect(claude.calls).toMatchObject([{ purpose: 'evaluate', promptVersion: 'evaluate-2', outcome: 'answered' }]);
});

test.each([
  ['criteria', 'Motion och annan friskvård av mindre värde.'],
  ['a receipt, spaced otherwise', 'Gymkort  1 månad\tvuxen'],
])('a quote of %s counts', async (_, quote) => {
  standIn.script({ kind: 'json', value: said({}, quote) });
  const findings = await evaluate(opened(bedrock(standIn)));
  expect(findings.map(({ outcome }) => outcome)).toEqual(every.map(() => 'met'));
});

test.each([
  ['made up', 'Personlig träning 449,00'],
  ['nothing', null],
  ['empty', '   '],
  ['too short to prove anything', 'k'],
  ['a line of what a model is told', 'You report findings; you decide nothing.'],
])('a quote that is %s makes a finding unclear', async (_, quote) => {
  standIn.script({ kind: 'json', value: said({}, quote) });
  const findings = await evaluate(opened(bedrock(standIn)));
  expect(findings.map((finding) => [finding.outcome, finding.quote])).toEqual(every.map(() => ['unclear', null]));
});

test('where it saw a text that instructs, everything is unclear', async () => {
  standIn.script({ kind: 'json', value: said({ instructions_in_text: true }) });
  const findings = await evaluate(opened(bedrock(standIn)));
  expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(['unclear']));
});

test.each([
  ['a verdict of its own', { ...said(), findings: 'approve' }],
  ['a confidence above one', said({ findings: [{ ...said().findings[0], confidence: 1.01 }] })],
  ['a confidence that is a text', said({ findings: [{ ...said().findings[0], confidence: '1.0' }] })],
  ['a criterion of its own', said({ findings: [{ ...said().findings[0], criterion: 'deserves-it' }] })],
])('%s is no answer', async (_, value) => {
  standIn.script({ kind: 'json', value });
  await expect(evaluate(opened(bedrock(standIn)))).rejects.toMatchObject({ code: 'wrong-shape' });
});

test('a verdict beside the findings is not heard', async () => {
  standIn.script({ kind: 'json', value: said({ verdict: 'approve', decidedBy: 'machine' }) });
  const findings = await evaluate(opened(bedrock(standIn)));
  expect(JSON.stringify(findings)).not.toMatch(/approve|machine/);
});

test('a category that is not wellness is nobody’s to judge, and nothing is sent', async () => {
  const findings = await evaluate(opened(bedrock(standIn)), someFacts({ category: { kind: 'other' } }));
  expect([findings, standIn.asked]).toEqual([[], []]);
});

test('a text of a receipt that is very long is cut', async () => {
  standIn.script({ kind: 'json', value: said() });
  await evaluate(opened(bedrock(standIn)), someFacts({ receipts: [aReceipt({ text: 'Gymkort '.repeat(50_000) })] }));
  expect(JSON.stringify(standIn.asked.at(-1)?.body).length).toBeLessThan(30_000);
});
