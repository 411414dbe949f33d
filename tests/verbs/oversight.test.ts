import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { askPerson } from '../../shared/claims/expenses/ask-person.ts';
import { answerDecision } from '../../shared/claims/oversight/answer-decision.ts';
import type { DecisionRow } from '../../shared/claims/oversight/contract.ts';
import { drawSample } from '../../shared/claims/oversight/draw-sample.ts';
import { listDecisions } from '../../shared/claims/oversight/list-decisions.ts';
import { listPersonRequests } from '../../shared/claims/oversight/list-person-requests.ts';
import { showAgreement } from '../../shared/claims/oversight/show-agreement.ts';
import { showDecision } from '../../shared/claims/oversight/show-decision.ts';
import { oversightSamples } from '../../shared/claims/oversight/table.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world, { total: 100_00 });
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee, colleague, manager, finance, salary, hr } = ours.people;
const month = '2026-05';

/** The machine's latest judgement of a claim, as the list has it. */
async function decisionOn({ id }: Pick<ExpenseView, 'id'>, reader = hr): Promise<DecisionRow> {
  const { items } = await listDecisions(uses, reader, {});
  return items.find(({ expense }) => expense.id === id)!;
}
const take = (claim: ExpenseView, reason = 'Fel läst.') =>
  revertExpense(uses, hr, claim.id, { version: claim.version, reason });
const decide = (claim: ExpenseView, outcome: 'approve' | 'decline' | 'request_changes') =>
  decideExpense(uses, hr, claim.id, { version: claim.version, outcome, comment: 'Så här.' });

test('a judgement shows what the machine thought, why, by which versions, and what became of it', async () => {
  const approved = await story.approved(employee);
  const row = await decisionOn(approved);
  expect(row).toMatchObject({
    expense: { id: approved.id, state: 'approved', employee: 'Employee Exempel' },
    category: { id: ours.wellness, name: { sv: 'Friskvård' } },
    ...{ mode: 'decides', verdict: 'approve', opinion: 'approve', settledByCheck: false, standing: 'open' },
    ...{ ended: null, endedAt: null, askedAt: null, revertedAt: null, sample: null },
    evaluator: 'on-device',
    reasons: [{ sv: 'Alla kriterier är uppfyllda och ingen kontroll talar emot.' }],
  });
  expect(row.quotes.join(' ')).toContain('Gymkort');
  expect(row.confidence).toBe(approved.confidence);
  for (const version of [row.model, row.promptVersion, row.policyVersion]) expect(version).not.toBe('');
  const whole = await showDecision(uses, hr, row.id);
  expect(whole).toMatchObject({ ...row, version: approved.version, may: ['revert'], own: false });
  expect(whole.findings.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'met'));
  expect(whole.later.map(({ sentence }) => sentence.sv)).toEqual(['Utlägget godkändes']);

  const settled = await decisionOn(await story.declined(employee));
  expect(settled).toMatchObject({ verdict: 'decline', opinion: 'decline', settledByCheck: true, confidence: 1 });
  expect((await showDecision(uses, hr, settled.id)).checks.map(({ kind }) => kind)).toContain('settling');
});

test('a revert is a disagreement until somebody decides, and then it is as they decide', async () => {
  const claim = await story.approved(employee);
  later();
  const back = await take(claim);
  expect(await decisionOn(claim)).toMatchObject({
    standing: 'disagreed',
    ended: null,
    expense: { state: 'in_review' },
  });
  expect((await decisionOn(claim)).revertedAt).toBe(db.clock.now().toISOString());
  later();
  const upheld = await decide(back, 'approve');
  expect(await decisionOn(claim)).toMatchObject({ standing: 'agreed', ended: 'approve' });
  later();
  // A person's decision is taken back: that says nothing of the machine.
  const again = await take(upheld);
  expect(await decisionOn(claim)).toMatchObject({ standing: 'open', ended: null, endedAt: null });
  later();
  await decide(again, 'decline');
  const last = await decisionOn(claim);
  expect(last).toMatchObject({ standing: 'disagreed', ended: 'decline', endedAt: db.clock.now().toISOString() });
  const { later: after } = await showDecision(uses, hr, last.id);
  expect(after.map(({ by }) => by)).toEqual(['machine', 'hr', 'hr', 'hr', 'hr']);
});

test('who asks for a person waits in a list of their own until somebody has decided', async () => {
  const declined = await story.declined(colleague);
  later(60);
  const asked = await askPerson(uses, colleague, declined.id);
  const waiting = await listPersonRequests(uses, hr, {});
  expect(waiting).toMatchObject({ waiting: 1, next: null });
  expect(waiting.items).toEqual([
    expect.objectContaining({
      expense: { id: declined.id, employee: 'Colleague Exempel' },
      ...{ verdict: 'decline', askedAt: db.clock.now().toISOString(), endedAt: null, ended: null },
    }),
  ]);
  expect(await decisionOn(declined)).toMatchObject({ standing: 'open' });
  later(3600);
  await decide(asked, 'approve');
  expect(await listPersonRequests(uses, hr, {})).toMatchObject({ items: [], waiting: 0 });
  const answered = await listPersonRequests(uses, hr, { state: 'answered' });
  expect(answered.items[0]).toMatchObject({ ended: 'approve', endedAt: db.clock.now().toISOString() });
  expect((await listDecisions(uses, hr, { later: 'asked' })).items).toEqual([await decisionOn(declined)]);
  expect(await decisionOn(declined)).toMatchObject({ standing: 'disagreed' });
});

test('what was left to people is in the list and counts for nothing', async () => {
  const claim = await story.inReview(employee);
  later();
  await decide(claim, 'approve');
  expect(await decisionOn(claim)).toMatchObject({
    verdict: 'defer',
    opinion: 'defer',
    standing: 'open',
    ended: 'approve',
  });
});

test('in shadow mode the opinion is told once people have decided, and then they agree or not', async () => {
  const fresh = await aCompany(db);
  const [reader, auditor] = [fresh.people.employee, fresh.people.hr];
  const claim = await story.inReview(reader);
  const administrator = await db.client('administrator');
  const shadow = `set mode = 'shadow', opinion = 'approve' where company_id = $1`;
  for (const table of ['evaluations', 'agreements']) await administrator.query(`update ${table} ${shadow}`, [fresh.id]);
  const before = await decisionOn(claim, auditor);
  expect(before).toMatchObject({ hidden: true, opinion: null, quotes: [], mode: 'shadow', standing: 'open' });
  expect((await showDecision(uses, auditor, before.id)).findings).toEqual([]);
  later();
  await decideExpense(uses, auditor, claim.id, { version: claim.version, outcome: 'approve' });
  const after = await decisionOn(claim, auditor);
  expect(after).toMatchObject({ hidden: false, opinion: 'approve', ended: 'approve', standing: 'agreed' });
  expect((await showDecision(uses, auditor, after.id)).findings).toHaveLength(6);
  const { whole } = await showAgreement(uses, auditor, {});
  expect(whole).toMatchObject({ decidedByMachine: 0, people: { answered: 1, agreed: 1, interval: null } });
  // Whoever takes it back and decides again has seen the opinion: only the first answer says anything of it.
  const { version } = await story.show(reader, claim.id);
  const taken = await revertExpense(uses, auditor, claim.id, { version, reason: 'Fel läst.' });
  expect(await decisionOn(claim, auditor)).toMatchObject({ hidden: false, ended: 'approve', standing: 'agreed' });
  await decideExpense(uses, auditor, claim.id, { version: taken.version, outcome: 'decline', comment: 'Nej.' });
  expect(await decisionOn(claim, auditor)).toMatchObject({ ended: 'approve', standing: 'agreed' });
  // Had they seen what was found, their answer would say nothing of the machine.
  await administrator.query(`update agreements set mode = 'decides' where company_id = $1`, [fresh.id]);
  expect((await showAgreement(uses, auditor, {})).whole.people.answered).toBe(0);
});

const idsOf = async (query: Parameters<typeof listDecisions>[2]) =>
  (await listDecisions(uses, hr, query)).items.map(({ id }) => id);

test('the list is narrowed and sorted as asked, and goes on after its cursor', async () => {
  const { items: all } = await listDecisions(uses, hr, {});
  expect(all.length).toBeGreaterThan(4);
  const by = (is: (row: DecisionRow) => boolean) => all.filter(is).map(({ id }) => id);
  expect(await idsOf({ verdict: 'decline' })).toEqual(by(({ verdict }) => verdict === 'decline'));
  expect(await idsOf({ later: 'disagreed' })).toEqual(by(({ standing }) => standing === 'disagreed'));
  expect(await idsOf({ later: 'agreed' })).toEqual(by(({ standing }) => standing === 'agreed'));
  expect(await idsOf({ later: 'reverted' })).toEqual(by(({ revertedAt }) => revertedAt !== null));
  expect(await idsOf({ band: '95-100' })).toEqual(by(({ confidence }) => confidence! >= 0.95));
  expect(await idsOf({ mode: 'decides', month, category: ours.wellness })).toEqual(by(() => true));
  expect(await idsOf({ mode: 'shadow' })).toEqual([]);
  expect(await idsOf({ month: '2026-04' })).toEqual([]);
  const rising = (await listDecisions(uses, hr, { sort: 'confidence', order: 'asc' })).items;
  expect(rising.map(({ confidence }) => confidence)).toEqual(
    all.map(({ confidence }) => confidence).toSorted((one, other) => one! - other!),
  );
  expect(await idsOf({ cursor: all[1]!.id })).toEqual(all.slice(2).map(({ id }) => id));
  expect(await idsOf({ sort: 'confidence', order: 'asc', cursor: rising[2]!.id })).toEqual(
    rising.slice(3).map(({ id }) => id),
  );
  for (const wrong of [{ cursor: 'x' }, { month: '2026-13' }, { band: '10-20' }, { sort: 'name' }])
    await expectRefusal(listDecisions(uses, hr, wrong as never), 'input-invalid');
});

test('nobody but HR of the company sees or answers anything of it', async () => {
  const [row] = (await listDecisions(uses, hr, {})).items;
  for (const person of [employee, manager, finance, salary]) {
    await expectRefusal(listDecisions(uses, person, {}), 'not-allowed');
    await expectRefusal(showDecision(uses, person, row!.id), 'not-allowed');
    await expectRefusal(listPersonRequests(uses, person, {}), 'not-allowed');
    await expectRefusal(showAgreement(uses, person, {}), 'not-allowed');
    await expectRefusal(drawSample(uses, person, { month, size: 5 }), 'not-allowed');
    await expectRefusal(answerDecision(uses, person, row!.id, { version: 1, agrees: true }), 'not-allowed');
  }
  const stranger = theirs.people.hr;
  expect((await listDecisions(uses, stranger, {})).items).toEqual([]);
  await expectRefusal(showDecision(uses, stranger, row!.id), 'not-found');
  await expectRefusal(answerDecision(uses, stranger, row!.id, { version: 1, agrees: true }), 'not-found');
  expect(await drawSample(uses, stranger, { month, size: 5 })).toEqual({ drawn: 0, population: 0 });
  expect((await showAgreement(uses, stranger, {})).rows).toEqual([]);
});

test('a sample is drawn by chance out of what nobody has looked at, once, and anybody can draw it again', async () => {
  const fresh = await aCompany(db);
  const auditor = fresh.people.hr;
  const claims = [];
  for (let n = 0; n < 6; n += 1) claims.push(await story.approved(fresh.people.employee));
  await revertExpense(uses, auditor, claims[0]!.id, { version: claims[0]!.version, reason: 'Fel.' });
  later();
  const recorded = await recordedBy(db.app, fresh.id, async () => {
    expect(await drawSample(uses, auditor, { month, size: 2 })).toEqual({ drawn: 2, population: 5 });
  });
  expect(recorded).toEqual({ audit: ['oversight.sample-drawn'], events: [], outbox: [] });
  const first = (await listDecisions(uses, auditor, { later: 'to-look-at' })).items.map(({ id }) => id);
  const [kept] = await db.app.inTenant(fresh.id, (tx) => tx.db.select().from(oversightSamples));
  const { rows } = await (
    await db.client('administrator')
  ).query<{ id: string }>(
    `select id from agreements where company_id = $1 and verdict = 'approve' and reverted_at is null
     order by sha256(convert_to($2 || id::text, 'UTF8')) limit 2`,
    [fresh.id, kept!.seed],
  );
  expect(first.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  later();
  expect(await drawSample(uses, auditor, { month, size: 100 })).toEqual({ drawn: 3, population: 3 });
  expect((await listDecisions(uses, auditor, { later: 'to-look-at' })).items).toHaveLength(5);
  expect(await drawSample(uses, auditor, { month, size: 100 })).toEqual({ drawn: 0, population: 0 });
  for (const size of [0, 101, 1.5]) await expectRefusal(drawSample(uses, auditor, { month, size }), 'input-invalid');
});

test('who looks at a drawn decision agrees, or takes it back with a reason, and only that makes a figure', async () => {
  const fresh = await aCompany(db);
  const [auditor, reader] = [fresh.people.hr, fresh.people.employee];
  const claims = [];
  for (let n = 0; n < 12; n += 1) claims.push(await story.approved(n === 0 ? auditor : reader));
  // One of another month, which is drawn and counted apart.
  const [first] = (await listDecisions(uses, auditor, { sort: 'at', order: 'asc' })).items;
  await (
    await db.client('administrator')
  ).query(`update agreements set month = '2026-04-01' where id = $1`, [first!.id]);
  await drawSample(uses, auditor, { month: '2026-04', size: 20 });
  await drawSample(uses, auditor, { month, size: 10 });
  await drawSample(uses, auditor, { month, size: 100 });
  const { items } = await listDecisions(uses, auditor, { later: 'to-look-at' });
  const whole = await Promise.all(items.map(({ id }) => showDecision(uses, auditor, id)));
  const own = whole.find(({ own: mine }) => mine)!;
  const [wrong, ...right] = whole.filter(({ own: mine }) => !mine);
  expect(wrong!.may).toEqual(['revert', 'answer']);
  expect(own.may).toEqual([]);

  const before = await recordsOf(db.app, fresh.id);
  const { id, version } = wrong!;
  await expectRefusal(answerDecision(uses, auditor, own.id, { version: own.version, agrees: true }), 'own-claim');
  await expectRefusal(answerDecision(uses, auditor, id, { version: 1, agrees: true }), 'changed-meanwhile');
  for (const reason of [null, '', '  '])
    await expectRefusal(answerDecision(uses, auditor, id, { version, agrees: false, reason }), 'input-invalid');
  expect(await recordsOf(db.app, fresh.id)).toEqual(before);

  later();
  const recorded = await recordedBy(db.app, fresh.id, async () => {
    const answered = await answerDecision(uses, auditor, id, {
      version,
      agrees: false,
      reason: 'Det är ett presentkort.',
    });
    expect(answered).toMatchObject({
      standing: 'disagreed',
      sample: { agrees: false },
      expense: { state: 'in_review' },
    });
  });
  expect(recorded.audit.toSorted()).toEqual(['expense.looked-at', 'expense.reverted']);
  await expectRefusal(answerDecision(uses, auditor, id, { version: version + 1, agrees: true }), 'not-in-this-state');
  for (const one of right) {
    later();
    const answered = await answerDecision(uses, auditor, one.id, { version: one.version, agrees: true });
    expect(answered).toMatchObject({ standing: 'agreed', ended: 'approve', sample: { agrees: true }, may: ['revert'] });
    expect(answered.expense.state).toBe('approved');
  }

  const { whole: figures, curve, samples, rows } = await showAgreement(uses, auditor, {});
  expect(figures).toMatchObject({
    decidedByMachine: 12,
    unseen: 1,
    takenBack: 0,
    sample: { answered: 11, agreed: 10 },
  });
  expect(figures.sample.interval!.share).toBeCloseTo(10 / 11, 10);
  expect(rows.map((row) => row.month)).toEqual([month, '2026-04']);
  expect(rows[0]!.category).toEqual({ id: fresh.wellness, name: { sv: 'Friskvård', en: 'Wellness' } });
  expect(samples).toMatchObject([
    { month, drawn: 11, answered: 11, population: 11 },
    { month: '2026-04', drawn: 1, answered: 0, population: 1 },
  ]);
  const answers = curve.bands.filter(({ count }) => count > 0);
  expect(answers.reduce((sum, { count }) => sum + count, 0)).toBe(11);
  expect(curve.count).toBe(11);
  expect(curve.error).toBeCloseTo(Math.abs(10 / 11 - answers[0]!.said), 6);
  await expectLedgerToAddUp(db.app, fresh.id);
});
