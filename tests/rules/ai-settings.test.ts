import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asSetUp,
  changedBetween,
  settingNames,
  wideningsOf,
  withoutStage,
} from '../../shared/claims/ai-settings/ai-settings.ts';
import { aiSettings, type AiSettings } from '../../shared/claims/ai-settings/contract.ts';
import { dpiaQuestions, dpiaSections, dpiaVersion, unanswered } from '../../shared/claims/ai-settings/dpia-text.ts';
import { lengthOf } from '../../shared/claims/ai-settings/what-is-sent-texts.ts';
import { isBelowCap, reachedBetween } from '../../shared/claims/model-calls/cap.ts';
import { inOre } from '../../shared/claims/model-calls/exchange-rate.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

const everything: AiSettings = {
  scans: true,
  scanner: 'claude',
  evaluates: true,
  evaluator: 'claude',
  readsPolicy: true,
  machine: 'on',
  threshold: 0.85,
  declinesByPeople: false,
  monthlyCap: null,
};
const anySettings: fc.Arbitrary<AiSettings> = fc.record({
  scans: fc.boolean(),
  scanner: fc.constantFrom('on-device' as const, 'claude' as const),
  evaluates: fc.boolean(),
  evaluator: fc.constantFrom('on-device' as const, 'claude' as const),
  readsPolicy: fc.boolean(),
  machine: fc.constantFrom('off' as const, 'shadow' as const, 'on' as const),
  threshold: fc.constantFrom(0.85, 0.9, 1),
  declinesByPeople: fc.boolean(),
  monthlyCap: fc.option(fc.nat(1_000_000)),
});

describe('what a company is set up with', () => {
  test('sends nothing, judges nothing and decides nothing', () => {
    expect(asSetUp).toMatchObject({ scanner: 'on-device', evaluates: false, machine: 'off', declinesByPeople: true });
    expect(withoutStage(asSetUp)).toEqual([]);
    expect(Object.keys(aiSettings.shape).toSorted()).toEqual([...settingNames].toSorted());
  });

  test('becomes everything by way of every widening', () => {
    expect(wideningsOf(asSetUp, everything)).toEqual([
      'scan-leaves',
      'evaluation-leaves',
      'policy-read',
      'machine-decides',
      'checks-decline',
    ]);
  });
});

describe('a stage needs the one before it', () => {
  test.each([
    [{ scans: false, evaluates: true }, ['evaluates']],
    [{ readsPolicy: true }, ['readsPolicy']],
    [{ machine: 'shadow' as const }, ['machine']],
    [{ machine: 'on' as const }, ['machine']],
    [{ evaluates: true, readsPolicy: true, machine: 'on' as const }, []],
    [{ scans: false }, []],
  ])('%o lacks %o', (change, lacking) => {
    expect(withoutStage({ ...asSetUp, ...change })).toEqual(lacking);
  });
});

describe('what is a widening', () => {
  test.each([
    ['shadow mode on this machine', asSetUp, { evaluates: true, machine: 'shadow' }, []],
    ['Claude chosen for a stage that is off', asSetUp, { evaluator: 'claude' }, []],
    ['the stage switched on later', { ...asSetUp, evaluator: 'claude' }, { evaluates: true }, ['evaluation-leaves']],
    ['letting the machine decide', { ...asSetUp, evaluates: true }, { machine: 'on' }, ['machine-decides']],
    ['letting checks decline', asSetUp, { declinesByPeople: false }, ['checks-decline']],
    ['a lower threshold', { ...everything, threshold: 0.95 }, { threshold: 0.9 }, ['threshold-lowered']],
    ['a lower threshold where people decide', { ...asSetUp, threshold: 0.95 }, { threshold: 0.9 }, []],
    ['a higher threshold', everything, { threshold: 0.9 }, []],
    ['another cap', asSetUp, { monthlyCap: 1 }, []],
    ['switching all of it off', everything, asSetUp, []],
  ] as const)('%s', (_, before, change, widened) => {
    expect(wideningsOf(before, { ...before, ...change })).toEqual(widened);
  });

  test('is never what takes away, whatever the settings are', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(wideningsOf(settings, settings)).toEqual([]);
        expect(wideningsOf(settings, { ...asSetUp, threshold: settings.threshold })).toEqual([]);
        expect(wideningsOf(settings, { ...settings, scans: false, evaluates: false, machine: 'off' })).not.toContain(
          'scan-leaves',
        );
      }),
    );
  });

  test('is found in every step that sends or decides more', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const sends = ({ scans, scanner }: AiSettings) => scans && scanner === 'claude';
        const widened = wideningsOf(before, after);
        expect(widened.includes('scan-leaves')).toBe(sends(after) && !sends(before));
        expect(widened.includes('machine-decides')).toBe(after.machine === 'on' && before.machine !== 'on');
        if (changedBetween(before, after).length === 0) expect(widened).toEqual([]);
      }),
    );
  });
});

/** What every version of the impact assessment says, as a hash. A text that is changed gets a version and a row of its own. */
const published: Readonly<Record<string, string>> = {
  '2026-11-26': 'dcf8dff6acde7f368f75c96581cbaecf1fc71d8b8fb6d4092d0e5593156ec9f0',
};

describe('the impact assessment', () => {
  test('says what it said when it got its version', () => {
    const text = JSON.stringify([dpiaSections, dpiaQuestions]);
    expect(published[dpiaVersion]).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('wants every question answered in more than a word', () => {
    expect(unanswered({})).toEqual(['purpose', 'informed', 'risks', 'oversight']);
    expect(
      unanswered({ purpose: 'Färre fel', informed: 'ja', risks: 'Inga fler', oversight: 'HR, månadsvis' }),
    ).toEqual(['informed']);
  });
});

describe('the cap', () => {
  test('is told of at 80 and at 100 percent, once on the way', () => {
    expect(reachedBetween(0, 79_99, 100_00)).toEqual([]);
    expect(reachedBetween(79_99, 80_00, 100_00)).toEqual([80]);
    expect(reachedBetween(80_00, 99_99, 100_00)).toEqual([]);
    expect(reachedBetween(99_99, 100_00, 100_00)).toEqual([100]);
    expect(reachedBetween(10, 120_00, 100_00)).toEqual([80, 100]);
    expect(reachedBetween(0, 120_00, null)).toEqual([]);
  });

  test('is told of at most once each, however a month’s cost is made up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 60 }), fc.integer({ min: 1, max: 50_000 }), (costs, cap) => {
        let spent = 0;
        const told = costs.flatMap((cost) => reachedBetween(spent, (spent += cost), cap));
        expect(told).toEqual([80, 100].filter((share) => spent * 100 >= cap * share));
      }),
    );
  });

  test('of nothing lets nothing be asked, and none at all lets everything', () => {
    expect(isBelowCap(0, 0)).toBe(false);
    expect(isBelowCap(99, 100)).toBe(true);
    expect(isBelowCap(100, 100)).toBe(false);
    expect(isBelowCap(1_000_000, null)).toBe(true);
  });

  test('is counted in öre, rounded up', () => {
    expect(inOre(1_000_000, plainDate('2026-11-26'))).toBe(11_00);
    expect(inOre(1, plainDate('2026-11-26'))).toBe(1);
    expect(inOre(1_000_000, plainDate('2020-01-01'))).toBe(11_00);
    expect(inOre(0, plainDate('2026-11-26'))).toBe(0);
  });
});

test('a retention is said in words', () => {
  expect(lengthOf('P7Y')).toEqual({ sv: '7 år', en: '7 years' });
  expect(lengthOf('P24M')).toEqual({ sv: '24 månader', en: '24 months' });
});
