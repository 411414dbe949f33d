import { beforeEach, expect, test } from 'vitest';
import { asc, eq } from 'drizzle-orm';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { evaluations } from '../../shared/claims/evaluation/table.ts';
import { modelCalls } from '../../shared/claims/model-calls/table.ts';
import { receiptReadings } from '../../shared/claims/receipts/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory, paidDay } from '../support/claim-story.ts';
import { aStandIn, isScan, saidOf, withClaude, yesToAll } from '../support/claude.ts';
import type { Answer, Asked } from '../../infra/local/peers/claude/answer.ts';
import { verbWorld } from '../support/verb-world.ts';

const standIn = await aStandIn();
const world = await verbWorld();
const ours = await aCompany(world.db);
const { uses, ...rest } = await withClaude(world, standIn, ours);
const chosen = { uses, ...rest };
const story = claimStory(chosen);
const { employee } = ours.people;

let sellers = 0;
const aReceipt = (change = {}) => ({
  ...approves,
  date: paidDay,
  vendor: `Modellgymmet ${(sellers += 1)} AB`,
  ...change,
});
/** Scans as it is told, and says yes to every claim. */
const model = (scan: Answer) => (asked: Asked) => (isScan(asked) ? scan : yesToAll(asked));
const rowsOf = {
  calls: () => world.db.app.inTenant(ours.id, (tx) => tx.db.select().from(modelCalls).orderBy(asc(modelCalls.id))),
  readings: (receipt: string) =>
    world.db.app.inTenant(ours.id, (tx) =>
      tx.db
        .select()
        .from(receiptReadings)
        .where(eq(receiptReadings.receiptId, receipt as never))
        .orderBy(asc(receiptReadings.id)),
    ),
  evaluation: async (expense: string) =>
    (await world.db.app.inTenant(ours.id, (tx) => tx.db.select().from(evaluations))).find(
      ({ expenseId }) => expenseId === expense,
    ),
};
let before = 0;
beforeEach(async () => {
  before = (await rowsOf.calls()).length;
  world.logged.length = 0;
});
const newCalls = async () => (await rowsOf.calls()).slice(before);

test('both readers read, both agree, and the claim is decided with what it rests on', async () => {
  const receipt = aReceipt();
  standIn.script(model({ kind: 'json', value: saidOf(receipt) }));
  const claim = await story.approved(employee, receipt);
  expect(claim).toMatchObject({ state: 'approved', decidedBy: 'machine', evaluation: { by: 'claude' } });
  expect(claim.receipts[0]?.reading?.scanner).toBe('claude');
  const readings = await rowsOf.readings(claim.receipts[0]!.id);
  expect(readings.map(({ scanner, version }) => [scanner, version.split('/')[0]])).toEqual([
    ['on-device', 'PP-OCRv4+tesseract-swe'],
    ['claude', 'claude-haiku-5-5'],
  ]);
  expect(await rowsOf.evaluation(claim.id)).toMatchObject({
    evaluator: 'claude',
    model: 'claude-haiku-5-5',
    promptVersion: 'evaluate-2, policy-1',
  });
  expect(await newCalls()).toMatchObject([
    // 1 200 tokens in and 300 out, at the list price of a model that has no row yet on that day, and a tenth more.
    {
      purpose: 'scan',
      promptVersion: 'scan-2',
      inputTokens: 1200,
      outputTokens: 300,
      costMicros: 44_550,
      outcome: 'answered',
    },
    { purpose: 'evaluate', promptVersion: 'evaluate-2', outcome: 'answered' },
  ]);
});

test.each([
  ['total', { total: 448_00 }],
  ['date', { date: '2026-05-17' }],
  ['seller', { vendor: 'Helt annan simhall' }],
])('readers that disagree on the %s send the claim to people', async (_, change) => {
  const receipt = aReceipt();
  standIn.script(model({ kind: 'json', value: saidOf({ ...receipt, ...change }) }));
  const claim = await story.approved(employee, receipt);
  expect(claim.state).toBe('in_review');
  expect(claim.evaluation?.reasons.map(({ en }) => en).join()).toContain(
    'The two readings of the receipt say different',
  );
});

test.each([
  ['is down', { kind: 'status', status: 529, retryAfter: 1 }, 'overloaded'],
  ['refuses', { kind: 'text', text: 'Anna Exempelsson', stopReason: 'refusal' }, 'refusal'],
  ['talks nonsense', { kind: 'text', text: 'Anna Exempelsson' }, 'not-json'],
] as const)(
  'where the model %s, this machine reads alone, says why and keeps no word of it',
  async (_, answer, code) => {
    standIn.script(model(answer));
    const claim = await story.read(employee, aReceipt());
    expect(claim).toMatchObject({ total: 449_00, receipts: [{ state: 'read', reading: { scanner: 'on-device' } }] });
    expect(world.logged).toEqual(['model.replaced']);
    expect(await newCalls()).toMatchObject([{ purpose: 'scan', outcome: code }]);
    const entries = await world.db.app.inTenant(ours.id, (tx) => tx.db.select().from(auditEntries));
    const entry = entries.find(({ subjectId, act }) => act === 'receipt.read' && subjectId === claim.receipts[0]?.id);
    expect(entry?.details).toMatchObject({ scanner: 'on-device', instead: code });
    expect(JSON.stringify(entries)).not.toContain('Exempelsson');
  },
);

test('an evaluator that is down is replaced by the rules', async () => {
  const receipt = aReceipt();
  standIn.script((asked) =>
    isScan(asked) ? { kind: 'json', value: saidOf(receipt) } : { kind: 'status', status: 500, retryAfter: 1 },
  );
  const claim = await story.approved(employee, receipt);
  expect(claim).toMatchObject({ state: 'approved', evaluation: { by: 'on-device' } });
  expect((await newCalls()).map(({ outcome }) => outcome)).toEqual(['answered', 'server-error']);
});

test.each([
  ['refuses', { kind: 'text', text: '', stopReason: 'refusal' }],
  ['is cut off', { kind: 'text', text: '{', stopReason: 'max_tokens' }],
  ['talks nonsense', { kind: 'json', value: { verdict: 'approve' } }],
] as const)('an evaluator that %s is not replaced: people decide', async (_, answer) => {
  const receipt = aReceipt();
  standIn.script((asked) => (isScan(asked) ? { kind: 'json', value: saidOf(receipt) } : answer));
  const claim = await story.approved(employee, receipt);
  expect(claim).toMatchObject({ state: 'in_review', evaluation: { by: 'claude' } });
  expect(claim.evaluation?.reasons.map(({ en }) => en)).toEqual(['The claim has not been judged on every criterion.']);
});

test('a claim that a check settles by itself is shown to no model', async () => {
  const shoes = aReceipt({ what: 'Löparskor', vatRate: 25 });
  standIn.script(model({ kind: 'json', value: saidOf(shoes) }));
  const claim = await story.approved(employee, shoes);
  expect(claim).toMatchObject({ state: 'declined', decidedBy: 'check', evaluation: { by: 'on-device' } });
  expect((await newCalls()).map(({ purpose }) => purpose)).toEqual(['scan']);
  expect(world.logged).toEqual([]);
});

test('a message that comes again when the claim is decided asks nobody', async () => {
  const receipt = aReceipt();
  standIn.script(model({ kind: 'json', value: saidOf(receipt) }));
  const claim = await story.approved(employee, receipt);
  const message = (await world.messages(ours.id, 'evaluate-expense')).findLast(({ expense }) => expense === claim.id)!;
  expect(await evaluateExpense(uses, message)).toBe('repeated');
  expect((await newCalls()).map(({ purpose }) => purpose)).toEqual(['scan', 'evaluate']);
});

test('a company that did not choose a model is read and judged here, and nothing leaves', async () => {
  const other = await aCompany(world.db);
  const claim = await story.approved(other.people.employee, aReceipt());
  expect(claim).toMatchObject({ state: 'approved', evaluation: { by: 'on-device' } });
  expect(standIn.asked).toEqual([]);
});

test('a company that chose one where none is connected is read here, and it is said', async () => {
  const alone = claimStory(world);
  const claim = await alone.approved(employee, aReceipt());
  expect(claim).toMatchObject({ state: 'approved', evaluation: { by: 'on-device' } });
  expect(world.logged).toEqual(['model.replaced', 'model.replaced']);
  expect(await newCalls()).toEqual([]);
});
