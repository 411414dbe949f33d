import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../shared/adapters/claude/policy-answer.ts';
import type { PolicyAnswer } from '../../shared/adapters/claude/policy-shape.ts';
import { criteria, type Criterion, type Finding } from '../../shared/claims/evaluation/finding.ts';
import { onDeviceFindings } from '../../shared/claims/evaluation/on-device-evaluator.ts';
import { verdictOf } from '../../shared/claims/evaluation/verdict.ts';
import { anExcerpt, besidePolicy, someFacts } from '../support/claim-facts.ts';
import { aStandIn, bedrock, comparisonSaid, isComparison, opened, yesToAll } from '../support/claude.ts';

const standIn = await aStandIn();
const never = new AbortController().signal;
const every = Object.keys(criteria) as Criterion[];
const excerpt = anExcerpt('Massage och gym ersätts. Personlig träning bekostas av den anställda.');

/** Judges the usual claim beside a policy, by a model that says yes to it and something of the policy. */
async function evaluate(statements: readonly Record<string, unknown>[], instructed = false) {
  standIn.script((asked) => (isComparison(asked) ? comparisonSaid(statements, instructed) : yesToAll(asked)));
  return opened(bedrock(standIn)).evaluator.evaluate(besidePolicy([excerpt]), never);
}
const of = (findings: readonly Finding[], criterion: Criterion) => findings.find((one) => one.criterion === criterion);
const said = (change: Record<string, unknown>) => ({
  criterion: 'activity',
  stance: 'against',
  excerpt: 'p1',
  ...change,
});

describe('a finding beside the policy', () => {
  test('is unclear where a sentence speaks against it, and cites that sentence with its place', async () => {
    const sentence = 'Personlig träning bekostas av den anställda.';
    expect(of(await evaluate([said({ sentence })]), 'activity')).toMatchObject({
      outcome: 'unclear',
      quote: sentence,
      citation: { excerpt: excerpt.id, sentence, document: 'Friskvårdspolicy', version: 2, place: { page: 3 } },
    });
  });

  test('stays met where a sentence supports it, and cites that', async () => {
    const findings = await evaluate([said({ stance: 'supports', sentence: 'Massage  och gym ersätts.' })]);
    expect(of(findings, 'activity')).toMatchObject({
      outcome: 'met',
      citation: { sentence: 'Massage och gym ersätts.' },
    });
    expect(of(findings, 'paid')).toMatchObject({ outcome: 'met' });
  });

  test.each([
    ['is made up', { sentence: 'Personlig träning ersätts aldrig.' }],
    ['is nearly there', { sentence: 'Massage och gym ersätts inte.' }],
    ['is said to stand in another excerpt', { excerpt: 'p2', sentence: 'Massage och gym ersätts.' }],
    ['is too short to prove anything', { sentence: 'gym' }],
    ['is made up in support', { stance: 'supports', sentence: 'Allt ersätts alltid.' }],
  ])('is of no use for a decision where the sentence %s', async (_, change) => {
    const finding = of(await evaluate([said(change)]), 'activity');
    expect(finding).toMatchObject({ outcome: 'unclear', quote: null });
    expect(finding).not.toHaveProperty('citation');
  });

  test('is unclear, each of them, where the model saw a text that instructs', async () => {
    const findings = await evaluate([], true);
    expect(findings.map(({ outcome }) => outcome)).toEqual(every.map(() => 'unclear'));
  });
});

test('two questions are asked and both are paid for; without a policy, one', async () => {
  standIn.script(yesToAll);
  const calls: string[] = [];
  const claude = opened(bedrock(standIn));
  await claude.evaluator.evaluate(besidePolicy([excerpt]), never, ({ promptVersion }) => calls.push(promptVersion));
  expect(calls.toSorted()).toEqual(['evaluate-2', 'policy-1']);
  await claude.evaluator.evaluate(someFacts(), never, ({ promptVersion }) => calls.push(promptVersion));
  expect(calls).toHaveLength(3);
});

test('an answer about the policy that is no answer leaves the claim to people', async () => {
  standIn.script((asked) => (isComparison(asked) ? { kind: 'json', value: { approve: true } } : yesToAll(asked)));
  const asked = opened(bedrock(standIn)).evaluator.evaluate(besidePolicy([excerpt]), never);
  await expect(asked).rejects.toMatchObject({ code: 'wrong-shape' });
});

/** From what is best for whoever claims to what is worst, people last: nothing may move a verdict to the left. */
const rank = { approve: 0, request_changes: 1, decline: 2, defer: 3 } as const;

test('whatever a model says of the policy, the verdict is the one without it, or people decide', () => {
  const finding = (criterion: Criterion) =>
    fc.record({
      criterion: fc.constant(criterion),
      outcome: fc.constantFrom('met' as const, 'not_met' as const, 'unclear' as const),
      quote: fc.constant('Gymkort'),
      confidence: fc.constantFrom(0.5, 0.9, 1),
    });
  const statement = fc.record({
    criterion: fc.constantFrom(...every),
    stance: fc.constantFrom('supports' as const, 'against' as const),
    excerpt: fc.constantFrom('p1', 'p2'),
    sentence: fc.constantFrom('Massage och gym ersätts.', 'Allt ersätts alltid.', 'x'),
  });
  const answer: fc.Arbitrary<PolicyAnswer> = fc.record({
    instructions_in_text: fc.boolean(),
    statements: fc.array(statement, { maxLength: 6 }),
  });
  const rules = onDeviceFindings(someFacts());
  const judge = (findings: readonly Finding[], ruleFindings: readonly Finding[]) =>
    verdictOf({ kind: 'wellness', checks: [], findings, ruleFindings, threshold: 0.85, declinesByPeople: false })
      .verdict;
  let approved = 0;
  fc.assert(
    fc.property(fc.tuple(...every.map(finding)), answer, fc.boolean(), (findings, comparison, agree) => {
      const ruleFindings = agree ? findings : rules;
      const [without, beside] = [
        judge(findings, ruleFindings),
        judge(withPolicy(findings, comparison, [excerpt]), ruleFindings),
      ];
      if (without === 'approve') approved += 1;
      expect([without, 'defer']).toContain(beside);
      expect(rank[beside]).toBeGreaterThanOrEqual(rank[without]);
    }),
    {
      numRuns: 2_000,
      seed: 20_261_126,
      examples: [
        [
          rules.map((one) => ({ ...one, quote: 'x', confidence: 1 })) as never,
          { instructions_in_text: false, statements: [] },
          false,
        ],
      ],
    },
  );
  expect(approved).toBeGreaterThan(0);
});
