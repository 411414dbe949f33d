import { and, asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openClaude } from '../../shared/adapters/claude/claude.ts';
import { changeAiSettings } from '../../shared/claims/ai-settings/change-ai-settings.ts';
import { showAiSettings } from '../../shared/claims/ai-settings/show-ai-settings.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { costOfMonth } from '../../shared/claims/model-calls/cost-of-month.ts';
import { inOre } from '../../shared/claims/model-calls/exchange-rate.ts';
import type { ModelCall } from '../../shared/claims/model-calls/model-call.ts';
import { recordCalls } from '../../shared/claims/model-calls/record-calls.ts';
import { modelCalls } from '../../shared/claims/model-calls/table.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { notificationSentence } from '../../shared/messages/notifications/notification-sentence.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import { tellOfCost } from '../../shared/messages/notifications/tell-of-cost.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { approves, claimStory, paidDay } from '../support/claim-story.ts';
import { aStandIn, bedrock, saidOf, withClaude, yesToAll } from '../support/claude.ts';
import { verbWorld } from '../support/verb-world.ts';

const standIn = await aStandIn();
const world = await verbWorld();
const { db } = world;

const setCap = (company: ACompany, monthlyCap: number | null) =>
  db.app.inTenant(company.id, (tx) => tx.db.update(claimSettings).set({ monthlyCap }));
const callsOf = (company: ACompany) =>
  db.app.inTenant(company.id, (tx) => tx.db.select().from(modelCalls).orderBy(asc(modelCalls.id)));
const spentBy = (company: ACompany) => db.app.inTenant(company.id, async (tx) => (await costOfMonth(tx)).spent);
const told = (company: ACompany) =>
  db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(notifications).where(eq(notifications.companyId, company.id)).orderBy(asc(notifications.id)),
  );
const tell = async (company: ACompany) => {
  for (const message of await world.messages(company.id, 'tell-of-cost')) await tellOfCost(world.uses, message);
};
/** A question that cost so many millionths of a dollar: a model without a row in the price list, at 16.5 millionths a token. */
const aCall: ModelCall = {
  purpose: 'evaluate',
  model: 'unlisted',
  promptVersion: 'evaluate-1',
  inputTokens: 10_000,
  outputTokens: 0,
  outcome: 'answered',
};
const record = (company: ACompany, many = 1) =>
  db.app.inTenant(company.id, (tx) =>
    recordCalls(
      tx,
      Array.from({ length: many }, () => aCall),
    ),
  );
/** 165 000 millionths of a dollar at 11 kr: 181.5 öre. */
const oneCosts = inOre(165_000, swedishDay(db.clock.now()));

test('with many claims at once the cap is passed by no more than the calls under way, and every claim goes on', async () => {
  const company = await aCompany(db);
  await db.app.inTenant(company.id, (tx) => tx.db.update(claimSettings).set({ evaluator: 'claude' }));
  const claude = openClaude({ settings: bedrock(standIn), clock: db.clock });
  const uses = { ...world.uses, claude };
  const story = claimStory({ ...world, uses });
  standIn.script(yesToAll);
  const { employee, colleague, manager } = company.people;
  const claims: { id: string; owner: Person }[] = [];
  for (let at = 0; at < 10; at += 1) {
    const owner = [employee, colleague, manager][at % 3]!;
    claims.push({ id: (await story.submitted(owner, { ...approves, total: 40_00 + at })).id, owner });
  }
  // What one question costs by the stand-in's tokens, and a cap that four of them reach.
  const [first, ...rest] = await world.messages(company.id, 'evaluate-expense');
  await evaluateExpense(uses, first!);
  const one = await spentBy(company);
  expect(one).toBeGreaterThan(0);
  const [asMany, atOnce] = [4, 3];
  await setCap(company, one * asMany);
  world.logged.length = 0;
  const worker = async () => {
    for (let message = rest.shift(); message; message = rest.shift())
      expect(await evaluateExpense(uses, message)).toBe('done');
  };
  await Promise.all(Array.from({ length: atOnce }, worker));

  const asked = (await callsOf(company)).length;
  expect(asked).toBeGreaterThanOrEqual(asMany);
  expect(asked).toBeLessThan(asMany + atOnce);
  expect(await spentBy(company)).toBeLessThan(one * (asMany + atOnce));
  // No claim is held up: this machine judged the rest, and the log says so of each.
  const by = await Promise.all(claims.map(async ({ id, owner }) => (await story.show(owner, id)).evaluation!.by));
  expect(by.filter((who) => who === 'claude')).toHaveLength(asked);
  expect(by.filter((who) => who === 'on-device')).toHaveLength(claims.length - asked);
  expect(world.logged).toEqual(Array.from({ length: claims.length - asked }, () => 'model.replaced'));
}, 120_000);

test('a receipt is read by this machine alone once the cap is reached, and the record says why', async () => {
  const company = await aCompany(db);
  const { uses } = await withClaude(world, standIn, company);
  await setCap(company, 0);
  standIn.script({ kind: 'json', value: saidOf({ ...approves, date: paidDay }) });
  const claim = await claimStory({ ...world, uses }).read(company.people.employee, { ...approves, date: paidDay });
  expect(standIn.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(claim).toMatchObject({ total: 449_00, receipts: [{ state: 'read', reading: { scanner: 'on-device' } }] });
  const entries = await db.app.inTenant(company.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.companyId, company.id), eq(auditEntries.act, 'receipt.read'))),
  );
  expect(entries.at(-1)?.details).toMatchObject({ scanner: 'on-device', instead: 'cap-reached' });
});

test('HR is told once at 80 and once at 100 percent of a month, in the app and by mail, however the calls come', async () => {
  const company = await aCompany(db);
  await setCap(company, oneCosts * 10);
  await record(company, 7);
  await tell(company);
  expect(await told(company)).toEqual([]);
  await Promise.all(Array.from({ length: 9 }, () => record(company)));
  await tell(company);
  await tell(company);
  const all = await told(company);
  const { hr, otherHr } = company.people;
  for (const { employee } of [hr, otherHr])
    expect(
      all
        .filter((one) => one.employeeId === employee)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['model-cost-100', 'model-cost-80']);
  expect(all).toHaveLength(4);
  expect(await world.messages(company.id, 'send-mail')).toHaveLength(4);
  expect(notificationSentence(all[0]!)).toMatchObject({ sv: expect.stringMatching(/maj 2026/) });

  // The cap is raised and reached again in the same month: nobody is told twice. A new month begins anew.
  await setCap(company, oneCosts * 20);
  await record(company, 20);
  await tell(company);
  expect(await told(company)).toHaveLength(4);
  world.later(31 * 24 * 60 * 60);
  expect(await spentBy(company)).toBe(0);
  await record(company, 30);
  await tell(company);
  expect(await told(company)).toHaveLength(8);
});

test('a cap that is set below what the month has cost is told of too', async () => {
  const company = await aCompany(db);
  await setCap(company, null);
  await record(company, 9);
  const claude = openClaude({ settings: { route: 'off' }, clock: db.clock });
  const { hr } = company.people;
  const { version, settings } = await showAiSettings({ database: db.app, claude }, hr);
  const capped = { version, ...settings, monthlyCap: oneCosts * 10 };
  await changeAiSettings({ database: db.app, claude }, hr, capped);
  await tell(company);
  expect((await told(company)).map(({ kind }) => kind)).toEqual(['model-cost-80', 'model-cost-80']);
  await changeAiSettings({ database: db.app, claude }, hr, { ...capped, version: version + 1, monthlyCap: 1 });
  await tell(company);
  expect((await told(company)).filter(({ kind }) => kind === 'model-cost-100')).toHaveLength(2);
});

test('a month begins at midnight in Sweden', async () => {
  const company = await aCompany(db);
  const at = (instant: string) =>
    db.app.inTenant(company.id, (tx) =>
      tx.db.insert(modelCalls).values({
        companyId: company.id,
        id: tx.newId(),
        at: new Date(instant),
        ...aCall,
        costMicros: 1_000_000,
      }),
    );
  const month = swedishDay(db.clock.now()).slice(0, 7);
  const midnight = new Date(`${month}-01T00:00:00+02:00`);
  await at(new Date(midnight.getTime() - 1).toISOString());
  expect(await spentBy(company)).toBe(0);
  await at(midnight.toISOString());
  expect(await spentBy(company)).toBe(11_00);
});
