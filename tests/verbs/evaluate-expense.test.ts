import { afterEach, expect, test } from 'vitest';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { evaluations } from '../../shared/claims/evaluation/table.ts';
import { rescueClaims } from '../../shared/claims/evaluation/rescue-claims.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { approves, claimStory, doubts, settles } from '../support/claim-story.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { expectLedgerToAddUp, recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const ours = await aCompany(db);
const { employee } = ours.people;

afterEach(() => expectLedgerToAddUp(db.app, ours.id));
const lastMessage = async (company: ACompany = ours) => (await world.messages(company.id, 'evaluate-expense')).at(-1)!;

test.each([
  ['approves what every rule lets through', approves, 'approved', 'machine', 'expense.approved'],
  ['declines by a settling check', settles, 'declined', 'check', 'expense.declined'],
  ['hands a doubt to people', doubts, 'in_review', null, 'expense.deferred'],
] as const)('%s, recorded with what it rests on', async (_, what, state, decidedBy, act) => {
  const claim = await story.submitted(employee, what);
  world.later();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await evaluateExpense(uses, await lastMessage())).toBe('done');
  });
  expect(recorded).toEqual({ audit: [act], events: [act], outbox: ['notify'] });
  const after = await story.show(employee, claim.id);
  expect(after).toMatchObject({ state, decidedBy, evaluation: { by: 'on-device' } });
  expect(after.evaluation!.reasons.length).toBeGreaterThan(0);
  const rows = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(evaluations));
  const row = rows.find(({ expenseId }) => expenseId === claim.id);
  expect(row).toMatchObject({ expenseVersion: claim.version, model: uses.evaluator.model, promptVersion: 'none' });
  expect(row!.policyVersion).not.toBe('');
});

test('the same message again, at once or later, or another for the same claim, changes nothing', async () => {
  await story.submitted(employee);
  const message = await lastMessage();
  const [one, two] = await Promise.all([evaluateExpense(uses, message), evaluateExpense(uses, message)]);
  expect([one, two].toSorted()).toEqual(['done', 'repeated']);
  const before = await photographTables(db, ours.id);
  expect(await evaluateExpense(uses, message)).toBe('repeated');
  expect(await evaluateExpense(uses, { ...message, id: db.randomness.id() })).toBe('repeated');
  expect(await photographTables(db, ours.id)).toEqual(before);
});

test('an evaluator that fails leaves the claim submitted, and the message comes again', async () => {
  const claim = await story.submitted(employee);
  const failing = { ...uses, evaluator: { ...uses.evaluator, evaluate: () => Promise.reject(new Error('away')) } };
  const message = await lastMessage();
  const before = await photographTables(db, ours.id);
  await expect(evaluateExpense(failing, message)).rejects.toThrow('away');
  expect(await photographTables(db, ours.id)).toEqual(before);
  expect(await evaluateExpense(uses, message)).toBe('done');
  expect((await story.show(employee, claim.id)).state).toBe('approved');
});

test('an evaluator that says all is well, with all confidence, approves nothing that the rules would not', async () => {
  const agreeing = {
    ...uses,
    evaluator: {
      ...uses.evaluator,
      evaluate: async (...asked: Parameters<typeof uses.evaluator.evaluate>) =>
        (await uses.evaluator.evaluate(...asked)).map((one) => ({ ...one, outcome: 'met' as const, confidence: 1 })),
    },
  };
  for (const what of [
    settles,
    doubts,
    { what: 'Middag för två', vatRate: 12 },
    { what: 'Familjekort gym 2 vuxna 2 barn' },
  ]) {
    const claim = await story.submitted(employee, what);
    await evaluateExpense(agreeing, await lastMessage());
    expect((await story.show(employee, claim.id)).state, what.what).not.toBe('approved');
  }
});

test('a company whose declines are by people, or whose machine decides nothing, gets no decision', async () => {
  for (const [wishes, what] of [
    [{ declinesByPeople: true }, settles],
    [{ machineDecides: false }, approves],
    [{ threshold: 1 }, approves],
  ] as const) {
    const company = await aCompany(db, wishes);
    const claim = await story.submitted(company.people.employee, what);
    await evaluateExpense(uses, await lastMessage(company));
    expect((await story.show(company.people.employee, claim.id)).state).toBe('in_review');
  }
});

test('a claim that nothing has answered in five minutes goes to people, and a late evaluation changes nothing', async () => {
  const company = await aCompany(db);
  const claim = await story.submitted(company.people.employee);
  world.later(299);
  expect(await rescueClaims(uses, company.id)).toBe(0);
  world.later(2);
  const recorded = await recordedBy(db.app, company.id, async () =>
    expect(await rescueClaims(uses, company.id)).toBe(1),
  );
  expect(recorded).toEqual({ audit: ['expense.deferred'], events: ['expense.deferred'], outbox: ['notify'] });
  expect(await evaluateExpense(uses, await lastMessage(company))).toBe('repeated');
  const after = await story.show(company.people.employee, claim.id);
  expect(after).toMatchObject({ state: 'in_review', evaluation: { by: 'none' } });
  await expectLedgerToAddUp(db.app, company.id);
});

test('a claim that cannot be opened keeps no other from people', async () => {
  const company = await aCompany(db);
  const broken = await story.submitted(company.people.employee);
  const whole = await story.submitted(company.people.colleague);
  world.later(301);
  const administrator = await db.client('administrator');
  await administrator.query(`update expenses set vendor = '\\x00' where id = $1`, [broken.id]);
  expect(await rescueClaims(uses, company.id)).toBe(2);
  expect((await story.show(company.people.colleague, whole.id)).state).toBe('in_review');
});
