import { expect, test } from 'vitest';
import { restAfterOutages } from '../../shared/adapters/claude/rest-after-outages.ts';
import { ModelFailure, type FailureCode } from '../../shared/claims/model-calls/model-failure.ts';
import { costOf } from '../../shared/claims/model-calls/prices.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { testClock } from '../support/test-clock.ts';

function trial() {
  const clock = testClock();
  const unlessResting = restAfterOutages(() => clock.now());
  let asked = 0;
  const ask = (code: FailureCode | null) =>
    unlessResting(async () => {
      asked += 1;
      if (code !== null) throw new ModelFailure(code);
    }).then(
      () => 'answered',
      (error: unknown) => (error as ModelFailure).code,
    );
  return { clock, ask, asked: () => asked };
}

test('after three outages in a row nobody is asked for a minute, and then one is', async () => {
  const { clock, ask, asked } = trial();
  for (const code of ['timeout', 'overloaded', 'unreachable'] as const) expect(await ask(code)).toBe(code);
  expect([await ask(null), asked()]).toEqual(['resting', 3]);
  clock.advance(59_999);
  expect(await ask(null)).toBe('resting');
  clock.advance(1);
  expect([await ask('timeout'), await ask(null), asked()]).toEqual(['timeout', 'resting', 4]);
  clock.advance(60_000);
  expect([await ask(null), await ask('timeout'), await ask(null)]).toEqual(['answered', 'timeout', 'answered']);
});

test('an answer between outages, and answers that cannot be used, bring no rest', async () => {
  const { ask } = trial();
  for (const code of ['timeout', 'timeout', null, 'timeout', 'timeout', 'refusal', 'timeout', 'timeout'] as const)
    expect(await ask(code)).not.toBe('resting');
  for (const code of ['refusal', 'not-json', 'wrong-shape', 'request-refused', 'cut-off'] as const)
    expect(await ask(code)).toBe(code);
  expect(await ask(null)).toBe('answered');
});

test.each([
  ['by the list price and a tenth more', 'claude-haiku-5-5', 10_000, 1_000, '2026-11-01', 1_650],
  ['a long question at the long price', 'claude-haiku-5-5', 100_001, 0, '2026-11-01', 55_001],
  ['rounded up', 'claude-haiku-5-5', 1, 0, '2026-11-01', 1],
  ['a model on a day before its price as the dearest', 'claude-haiku-5-5', 1_000_000, 0, '2026-10-06', 16_500_000],
  ['an unknown model as the dearest', 'claude-next', 0, 1_000, '2026-11-01', 82_500],
  ['nothing as nothing', 'claude-next', 0, 0, '2026-11-01', 0],
] as const)('a call is counted %s', (_, model, inputTokens, outputTokens, day, micros) => {
  const call = { purpose: 'scan', promptVersion: 'x', outcome: 'answered', model, inputTokens, outputTokens } as const;
  expect(costOf(call, plainDate(day))).toBe(micros);
});
