import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerOpinion } from '../../shared/claims/approvals/answer-opinion.ts';
import { approveSeveral } from '../../shared/claims/approvals/approve-several.ts';
import { askOpinion } from '../../shared/claims/approvals/ask-opinion.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { changeApprovalFlow } from '../../shared/claims/approvals/flows/change-approval-flow.ts';
import { listApprovalFlows } from '../../shared/claims/approvals/flows/list-approval-flows.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { reRouteExpense } from '../../shared/claims/approvals/re-route-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { endStandIn } from '../../shared/claims/approvals/stand-ins/end-stand-in.ts';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/name-stand-in.ts';
import { withdrawOpinion } from '../../shared/claims/approvals/withdraw-opinion.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { deliver } from '../../shared/messages/notifications/deliver.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectQueueToAgree } from '../support/queue-agrees.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world);
let ours: ACompany;
let people: ACompany['people'];

beforeEach(async () => {
  ours = await aCompany(db, { spare: true });
  people = ours.people;
  await setManager(db.app, ours.id, people.employee.employee, people.manager.employee);
});

afterEach(() => expectQueueToAgree(world, ours));

const decide = (
  by: Person,
  { id, version }: ExpenseView,
  outcome: 'approve' | 'decline' | 'request_changes',
  more = {},
) => (later(), decideExpense(uses, by, id, { version, outcome, comment: 'Därför.', ...more }));
const statesOf = ({ approval }: ExpenseView) => approval!.steps.map(({ state }) => state);
const seen = (by: Person, { id }: ExpenseView) => showExpense(uses, by, id);

describe('all approve', () => {
  test('one after the other, each told when it is their turn, and the last one approves the claim', async () => {
    await aFlow(uses, ours, ['manager', 'hr', 'finance']);
    const claim = await story.inReview(people.employee);
    expect(statesOf(claim)).toEqual(['open', 'later', 'later']);
    await expectRefusal(decide(people.hr, claim, 'approve'), 'not-your-step');
    await expectRefusal(decide(people.finance, claim, 'approve'), 'not-found');
    const first = await decide(people.manager, claim, 'approve', { covered: 100_00 });
    expect(first).toMatchObject({ state: 'in_review', covered: 100_00, decidedBy: null, may: [] });
    expect(statesOf(first)).toEqual(['approved', 'open', 'later']);
    await deliver(uses, (await world.messages(ours.id, 'notify')).at(-1)!);
    expect((await listNotifications(uses, people.hr)).items[0]).toMatchObject({ kind: 'claim-waiting' });
    expect((await listNotifications(uses, people.finance)).items).toEqual([]);
    const second = await decide(people.hr, first, 'approve');
    await expectRefusal(decide(people.manager, second, 'approve'), 'not-your-step');
    const last = await decide(people.finance, second, 'approve');
    expect(last).toMatchObject({ state: 'approved', covered: 100_00, decidedBy: 'person' });
    expect(last.timeline.slice(-3).map(({ act, by }) => `${act} ${by.kind}`)).toEqual([
      'approval.step-approved approver',
      'approval.step-approved hr',
      'expense.approved you',
    ]);
  });

  test('one decline declines, and nobody after it is asked', async () => {
    await aFlow(uses, ours, ['manager', 'hr']);
    const claim = await story.inReview(people.employee);
    await expectRefusal(decide(people.manager, claim, 'decline', { comment: ' ' }), 'input-invalid');
    const declined = await decide(people.manager, claim, 'decline');
    expect(declined).toMatchObject({ state: 'declined', decidedBy: 'person' });
    expect(statesOf(declined)).toEqual(['declined', 'over']);
  });

  test('a change request starts over when the claim comes back, and so does a revert', async () => {
    await aFlow(uses, ours, ['manager', 'hr']);
    const claim = await story.inReview(people.employee);
    const back = await decide(people.hr, await decide(people.manager, claim, 'approve'), 'request_changes');
    expect(statesOf(back)).toEqual(['approved', 'changes_requested']);
    later();
    await submitExpense(uses, people.employee, claim.id, { version: back.version, confirmed });
    await evaluateExpense(uses, (await world.messages(ours.id, 'evaluate-expense')).at(-1)!);
    const again = await seen(people.hr, claim);
    expect(statesOf(again)).toEqual(['open', 'later']);
    const done = await decide(people.hr, await decide(people.manager, again, 'approve'), 'approve');
    later();
    const reverted = await revertExpense(uses, people.hr, claim.id, { version: done.version, reason: 'Fel.' });
    expect(statesOf(reverted)).toEqual(['open', 'later']);
    expect(reverted.approval).toMatchObject({ yours: null });
  });

  test('words are asked for on approval where the flow says so', async () => {
    await aFlow(uses, ours, ['manager'], { wordsOnApprove: true });
    const claim = await story.inReview(people.employee);
    await expectRefusal(decide(people.manager, claim, 'approve', { comment: null }), 'input-invalid');
    expect(await decide(people.manager, claim, 'approve')).toMatchObject({ state: 'approved' });
  });
});

describe('nobody there', () => {
  test('a step waits for HR with a badge, goes to HR, or is passed over, as its rule says', async () => {
    await setManager(db.app, ours.id, people.employee.employee, null);
    await aFlow(uses, ours, ['manager', 'finance']);
    const waits = await story.inReview(people.employee);
    expect(waits.approval!.steps[0]).toMatchObject({ state: 'open', empty: true, people: [] });
    const queue = await listQueue(uses, people.hr, { step: 'nobody' });
    expect(queue.items).toMatchObject([{ id: waits.id, step: { empty: true, yours: true } }]);
    await deliver(uses, (await world.messages(ours.id, 'notify')).at(-1)!);
    expect((await listNotifications(uses, people.otherHr)).items[0]).toMatchObject({ kind: 'claim-without-approver' });
    const stepped = await decide(people.hr, await seen(people.hr, waits), 'approve');
    expect(stepped.approval!.steps[0]).toMatchObject({ state: 'approved', steppedIn: true, decidedBy: 'Hr Exempel' });

    await aFlow(uses, ours, [{ approver: 'manager', whenEmpty: 'to-hr' }, 'finance']);
    const toHr = await story.inReview(people.employee);
    expect(toHr.approval!.steps[0]).toMatchObject({ approver: 'hr', insteadOf: 'manager', empty: false });

    await aFlow(uses, ours, [{ approver: 'manager', whenEmpty: 'skip' }, 'finance']);
    expect(statesOf(await story.inReview(people.employee))).toEqual(['skipped', 'open']);

    await aFlow(uses, ours, [{ approver: 'manager', whenEmpty: 'skip' }]);
    const alone = await story.inReview(people.employee);
    expect(alone.approval!.steps).toMatchObject([{ state: 'open', empty: true }]);
  });

  test('a manager who is shut out is nobody, and a manager is not their own', async () => {
    await aFlow(uses, ours, ['manager']);
    await db.app.inTenant(ours.id, (tx) =>
      tx.db
        .update(employees)
        .set({ disabledAt: tx.now })
        .where(and(eq(employees.companyId, ours.id), eq(employees.id, people.manager.employee))),
    );
    expect((await story.inReview(people.employee)).approval!.steps[0]!.empty).toBe(true);
  });
});

describe('whose step it is', () => {
  test('who acted in one step acts in a later one only where nobody else can', async () => {
    await setManager(db.app, ours.id, people.employee.employee, people.hr.employee);
    await aFlow(uses, ours, ['manager', 'hr']);
    const first = await decide(people.hr, await story.inReview(people.employee), 'approve');
    await expectRefusal(decide(people.hr, first, 'approve'), 'not-your-step');
    const mine = async (by: Person) => (await listQueue(uses, by, { view: 'mine' })).items.map(({ id }) => id);
    expect(await mine(people.hr)).toEqual([]);
    expect(await mine(people.otherHr)).toEqual([first.id]);
    expect(await decide(people.otherHr, first, 'approve')).toMatchObject({ state: 'approved' });
  });

  test('a later change of the flow changes nothing under way, unless HR sends the claim another way', async () => {
    const flow = await aFlow(uses, ours, ['manager', 'finance']);
    const claim = await story.inReview(people.employee);
    const kept = (await listApprovalFlows(uses, people.hr)).flows.find(({ id }) => id === flow)!;
    const steps = [{ approver: 'salary' as const, person: null, whenEmpty: 'wait' as const }];
    const { version, name, wordsOnApprove, remindAfter } = kept;
    await changeApprovalFlow(uses, people.hr, flow, { version, name, steps, wordsOnApprove, remindAfter });
    expect(statesOf(await seen(people.hr, claim))).toEqual(['open', 'later']);
    later();
    const input = { version: claim.version, flow, reason: 'Chefen är borta.' };
    await expectRefusal(reRouteExpense(uses, people.manager, claim.id, input), 'not-allowed');
    const routed = await reRouteExpense(uses, people.hr, claim.id, input);
    expect(routed.approval!.steps).toMatchObject([{ approver: 'salary', state: 'open' }]);
    await expectRefusal(seen(people.manager, claim), 'not-found');
    await expectRefusal(decide(people.salary, claim, 'approve'), 'changed-meanwhile');
    expect(await decide(people.salary, routed, 'approve')).toMatchObject({ state: 'approved' });
  });
});

describe('a stand-in', () => {
  const days = { from: '2026-05-20', to: '2026-05-22' };

  test('decides for somebody, which the claim says, and is nobody when it ends', async () => {
    await aFlow(uses, ours, ['manager', 'hr']);
    const claim = await story.inReview(people.employee);
    await expectRefusal(seen(people.colleague, claim), 'not-found');
    const named = await nameStandIn(uses, people.manager, { standIn: people.colleague.employee, ...days });
    const other = await story.inReview(people.employee);
    const queue = await listQueue(uses, people.colleague, {});
    expect(queue).toMatchObject({ waiting: 2, items: [{ step: { yours: true, for: 'Manager Exempel' } }, {}] });
    const passed = await decide(people.colleague, claim, 'approve');
    expect(passed.approval!.steps[0]).toMatchObject({ decidedBy: 'Colleague Exempel', decidedFor: 'Manager Exempel' });
    expect(passed.timeline.at(-1)!.by).toMatchObject({ kind: 'you', for: 'Manager Exempel' });
    await endStandIn(uses, people.manager, named.id);
    for (const one of [claim, other]) await expectRefusal(seen(people.colleague, one), 'not-found');
    await expectRefusal(decide(people.colleague, other, 'decline'), 'not-found');
    expect((await seen(people.manager, passed)).id).toBe(claim.id);
  });

  test('passes nothing on, and is not let near their own claim or whose they stand in for', async () => {
    await aFlow(uses, ours, ['hr']);
    await nameStandIn(uses, people.hr, { standIn: people.colleague.employee, ...days });
    const [own, ofHr] = [await story.inReview(people.colleague), await story.inReview(people.hr)];
    await expectRefusal(decide(people.colleague, own, 'approve'), 'own-claim');
    const forTheOther = await seen(people.otherHr, ofHr);
    await expectRefusal(decide(people.colleague, forTheOther, 'approve'), 'not-found');
    const more = { standIn: people.spare.employee, ...days };
    await expectRefusal(nameStandIn(uses, people.colleague, more), 'input-invalid');
    await expectRefusal(nameStandIn(uses, people.spare, { ...more, employee: people.employee.employee }), 'not-found');
    expect(await nameStandIn(uses, people.hr, { ...more, employee: people.employee.employee })).toMatchObject({
      when: 'today',
    });
  });

  test('whom HR chose for others decides their claims, and none of the HR person’s own', async () => {
    await aFlow(uses, ours, ['manager']);
    await setManager(db.app, ours.id, people.hr.employee, people.manager.employee);
    await nameStandIn(uses, people.hr, {
      employee: people.manager.employee,
      standIn: people.colleague.employee,
      ...days,
    });
    const [own, other] = [await story.inReview(people.hr), await story.inReview(people.employee)];
    const [step] = (await seen(people.manager, own)).approval!.steps;
    expect(step!.people.map(({ name }) => name)).toEqual(['Manager Exempel']);
    expect((await listQueue(uses, people.colleague, {})).items.map(({ id }) => id)).toEqual([other.id]);
    await expectRefusal(decide(people.colleague, own, 'approve'), 'not-found');
    expect(await decide(people.colleague, other, 'approve')).toMatchObject({ state: 'approved' });
    expect(await decide(people.manager, own, 'approve')).toMatchObject({ state: 'approved' });
  });
});

describe('advice', () => {
  test('is asked of one colleague, who reads the claim until they have answered and decides nothing', async () => {
    const claim = await story.inReview(people.employee);
    const ask = (by: Person, reviewer: Person) => (
      later(),
      askOpinion(uses, by, claim.id, { reviewer: reviewer.employee, question: 'Är det här friskvård?' })
    );
    await expectRefusal(ask(people.colleague, people.spare), 'not-found');
    for (const wrong of [people.employee, people.hr]) await expectRefusal(ask(people.hr, wrong), 'input-invalid');
    await ask(people.hr, people.spare);
    await expectRefusal(ask(people.hr, people.spare), 'opinion-open-already');
    expect(await seen(people.spare, claim)).toMatchObject({ may: ['comment', 'advise'], approval: { yours: null } });
    await expectRefusal(decide(people.spare, claim, 'approve'), 'not-your-step');
    await expectRefusal(
      answerOpinion(uses, people.colleague, claim.id, { advice: 'approve', comment: 'x' }),
      'not-found',
    );
    await answerOpinion(uses, people.spare, claim.id, { advice: 'decline', comment: 'Nej, det är en vara.' });
    await expectRefusal(seen(people.spare, claim), 'not-found');
    const [opinion] = (await seen(people.hr, claim)).approval!.opinions;
    expect(opinion).toMatchObject({
      advice: 'decline',
      answer: 'Nej, det är en vara.',
      question: 'Är det här friskvård?',
    });
    expect((await seen(people.employee, claim)).approval!.opinions).toEqual([]);
    const again = await ask(people.hr, people.spare);
    await withdrawOpinion(uses, people.hr, claim.id, again.approval!.opinions.at(-1)!.id);
    await expectRefusal(seen(people.spare, claim), 'not-found');
  });
});

test('several are approved each by itself, and one with doubts only where they were seen', async () => {
  const [one, two] = [await story.inReview(people.employee), await story.inReview(people.colleague)];
  const own = await story.inReview(people.hr);
  const plain = await story.approved(people.employee);
  later();
  const reverted = await revertExpense(uses, people.hr, plain.id, { version: plain.version, reason: 'Se över.' });
  const rows = (await listQueue(uses, people.hr, {})).items;
  const doubtful = rows.filter(({ doubts }) => doubts > 0).map(({ id }) => id);
  const { items } = await approveSeveral(uses, people.hr, {
    claims: [
      { id: one.id, version: one.version, doubtsSeen: true },
      { id: two.id, version: two.version + 1, doubtsSeen: true },
      { id: own.id, version: own.version, doubtsSeen: true },
      { id: reverted.id, version: reverted.version },
      { id: ours.id, version: 1 },
    ],
  });
  expect(doubtful).not.toContain(reverted.id);
  expect(items.map(({ state, problem }) => state ?? problem)).toEqual([
    'approved',
    'changed-meanwhile',
    'own-claim',
    'approved',
    'not-found',
  ]);
});
