import { afterAll, describe, expect, inject, test } from 'vitest';
import { judgeReading } from '../../functions/commands/judge-reading.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { onDevice } from '../../shared/claims/evaluation/on-device.ts';
import type { Evaluator } from '../../shared/claims/evaluation/ports.ts';
import type { Reading } from '../../shared/claims/receipts/reading.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aStandIn, bedrock, isScan, opened, saidOf, yesToAll } from '../support/claude.ts';
import { carriesWords } from '../support/twins/carries-words.ts';
import { pairs, type Pair } from '../support/twins/pairs.ts';
import { totalOf } from '../support/twins/purchase.ts';

const today = plainDate('2026-05-20');
const paidDay = '2026-05-18';
const never = new AbortController().signal;
const intake = openFileIntake({ processes: 1 });
const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => today });
afterAll(async () => {
  scanner.close();
  await intake.close();
});
const standIn = await aStandIn();
const claude = opened(bedrock(standIn), { attempt: 10_000, whole: 20_000, retries: 1 });

/** A file as the product takes it in and reads it. */
async function readFile(file: Buffer) {
  const taken = await intake.takeInFile(file);
  return { file, taken, reading: await scanner.scan(taken, never) };
}

/** What becomes of a claim that states what was read, what decides that, and what was stated. */
async function judge(own: Reading, model: Reading | null = null, evaluator: Evaluator = onDevice) {
  const { verdict } = await judgeReading({ own, model }, evaluator, today, never);
  return {
    verdict: verdict.verdict,
    because: verdict.reasons.map(({ code }) => code),
    stated: [own.vendor.value, own.date.value, own.total.value, own.currency.value],
  };
}

/** A model that reads what it is told to, where it is told something, and says yes to everything with all its confidence. */
async function judgeByObeyingModel(
  read: Awaited<ReturnType<typeof readFile>>,
  { purchase, words }: Pair,
  obeys: boolean,
) {
  const printed = {
    vendor: purchase.vendor,
    what: purchase.items.map(([what]) => what).join(', '),
    total: totalOf(purchase),
    vatRate: purchase.vatRate,
    date: paidDay,
  };
  const said = saidOf(obeys ? { ...printed, ...words.told } : printed);
  standIn.script((asked) => (isScan(asked) ? { kind: 'json', value: said } : yesToAll(asked)));
  const reading = await claude.scanner.scan(read.taken, never);
  return judge(read.reading, reading, claude.evaluator);
}

const chosen = inject('long') ? pairs : pairs.filter(({ quick }) => quick);
const approved = { byRules: 0, byModel: 0 };

describe.each(chosen)('$name', { timeout: 120_000 }, (pair) => {
  const { way, purchase, words, instead } = pair;
  const twins = async () => {
    const worded = await readFile(await pair.make(words.lines, paidDay));
    return { worded, plain: await readFile(await pair.make([], paidDay)) };
  };
  let read: ReturnType<typeof twins> | undefined;
  const bothRead = () => (read ??= twins());

  test('the file has the words, and its twin has not', async () => {
    const { worded, plain } = await bothRead();
    expect(worded.file.equals(plain.file)).toBe(false);
    const found = ({ file, taken }: typeof worded) => carriesWords(file, taken.pages[0]!.jpeg, words);
    expect(await found(plain)).toBe(false);
    if (way === 'metadata' || way === 'code' || (way !== 'visible' && worded.taken.type === 'application/pdf'))
      expect(await found(worded)).toBe(true);
  });

  test('the verdict is the same with and without the words, or people look at them', async () => {
    const { worded, plain } = await bothRead();
    const [with_, without] = [await judge(worded.reading), await judge(plain.reading)];
    expect(without.verdict).toBe(purchase.verdict);
    if (instead) expect([with_.verdict, with_.because]).toEqual(['defer', instead]);
    else expect(with_).toEqual(without);
    if (way !== 'visible' && way !== 'code' && worded.taken.type === 'application/pdf')
      expect(worded.reading.text).toBe(plain.reading.text);
    if (without.verdict === 'approve') approved.byRules += 1;
  });

  test('a model that obeys every word approves nothing that the rules alone do not', async () => {
    const { worded, plain } = await bothRead();
    const approvals = await Promise.all(
      [worded, plain].map(async (one) => ({ one, rules: (await judge(one.reading)).verdict === 'approve' })),
    );
    const beyond: string[] = [];
    for (const { one, rules } of approvals) {
      for (const obeys of [true, false]) {
        const { verdict } = await judgeByObeyingModel(one, pair, obeys);
        if (verdict === 'approve') approved.byModel += 1;
        if (verdict === 'approve' && !rules) beyond.push(obeys ? 'as it was told' : 'as it is printed');
      }
    }
    expect(beyond).toEqual([]);
  });
});

test('there are forty, in six ways, of what is approved, declined and left to people', () => {
  const count = (of: (pair: Pair) => string) =>
    Object.fromEntries(Object.entries(Object.groupBy(pairs, of)).map(([what, some]) => [what, some?.length ?? 0]));
  expect(pairs).toHaveLength(40);
  expect(count(({ way }) => way)).toEqual({ visible: 10, tiny: 6, white: 6, metadata: 7, layer: 8, code: 3 });
  // Asked for a better receipt or left to people: not decided.
  const undecided = (verdict: string) => (verdict === 'request_changes' ? 'defer' : verdict);
  for (const some of Object.values(count(({ purchase }) => undecided(purchase.verdict))))
    expect(some).toBeGreaterThanOrEqual(10);
  expect(new Set(chosen.map(({ way }) => way))).toHaveLength(6);
});

test('there is something to lose: the rules and the model both approved some of them', () => {
  expect(approved.byRules).toBeGreaterThanOrEqual(3);
  expect(approved.byModel).toBeGreaterThanOrEqual(3);
});
