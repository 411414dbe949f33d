import { expect, test } from 'vitest';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { approvalStandIns } from '../../shared/claims/approvals/table.ts';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import type { Caller } from '../support/caller.ts';
import { setManager } from '../support/a-flow.ts';
import { claimInReview } from '../support/send-claim.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();

/** A company whose claims a manager decides, with a claim of the employee that waits for theirs. */
async function managedClaim() {
  const company = await stack.company({ spare: true });
  const { people } = company;
  const hr = await company.as('hr');
  await setManager(stack.db.app, company.id, people.employee.employee, people.manager.employee);
  const flow = await hr.ask<{ id: string }>('POST', 'approval-flows', {
    name: 'Chef först',
    steps: [{ approver: 'manager', person: null, whenEmpty: 'wait' }],
    wordsOnApprove: false,
    remindAfter: [],
  });
  await hr.ask('PUT', 'approval-mapping', { category: company.wellness, flow: flow.id });
  const claim = await claimInReview(await company.as('employee'), 'Varuhuset Räckvidd AB');
  return { company, people, hr, claim };
}

const decision = ({ version }: ExpenseView) => ({ version, outcome: 'decline', comment: 'Nej.' });

/** What somebody gets of a claim by every way there is: its page, its pictures, a decision, the queue, by id and in bulk. */
async function gets(caller: Caller, claim: ExpenseView) {
  const [receipt] = claim.receipts;
  const statuses = [];
  for (const path of [`expenses/${claim.id}`, `receipts/${receipt!.id}/pages/0`, `receipts/${receipt!.id}/file`])
    statuses.push((await caller.call('GET', path)).status);
  const decided = await caller.call('POST', `expenses/${claim.id}/decision`, { body: decision(claim) });
  const asked = await caller.call('POST', `expenses/${claim.id}/opinions`, { body: { reviewer: claim.id } });
  const several = await caller.ask<{ items: { problem: string | null }[] }>('POST', 'queue/approvals', {
    claims: [{ id: claim.id, version: claim.version, doubtsSeen: true }],
  });
  const queue = await caller.ask<{ items: unknown[] }>('GET', 'queue?view=all');
  const found = await caller.ask<{ items: unknown[] }>('POST', 'queue/search', { search: 'räckvidd', view: 'all' });
  return {
    statuses: [...statuses, decided.status, asked.status],
    several: several.items[0]!.problem,
    listed: queue.items.length + found.items.length,
  };
}
const nothing = { statuses: [404, 404, 404, 404, 404], several: 'not-found', listed: 0 };

test('the manager reads and decides the claim; a manager of others, a colleague, finance and salary hear of none', async () => {
  const { company, claim } = await managedClaim();
  for (const who of ['finance', 'salary', 'colleague', 'spare'] as const)
    expect(await gets(await company.as(who), claim), who).toEqual(nothing);
  await setManager(stack.db.app, company.id, company.people.colleague.employee, company.people.spare.employee);
  expect(await gets(await company.as('spare'), claim)).toEqual(nothing);
  const manager = await company.as('manager');
  const seen = await manager.ask<ExpenseView>('GET', `expenses/${claim.id}`);
  expect(seen.may).toEqual(['comment', 'decide', 'ask-opinion']);
  expect((await manager.call('GET', `receipts/${claim.receipts[0]!.id}/pages/0`)).status).toBe(200);
  const declined = await manager.ask<ExpenseView>('POST', `expenses/${claim.id}/decision`, decision(claim));
  expect(declined.state).toBe('declined');
  // It was theirs: they can look back at what they decided, and take nothing back.
  expect((await manager.call('GET', `expenses/${claim.id}`)).status).toBe(200);
  const revert = await manager.call('POST', `expenses/${claim.id}/revert`, {
    body: { version: declined.version, reason: 'x' },
  });
  expect(revert.json).toMatchObject({ code: 'not-allowed' });
});

test('a former manager hears of no claim', async () => {
  const { company, people, claim } = await managedClaim();
  await setManager(stack.db.app, company.id, people.employee.employee, people.spare.employee);
  expect(await gets(await company.as('manager'), claim)).toEqual(nothing);
  expect((await (await company.as('spare')).call('GET', `expenses/${claim.id}`)).status).toBe(200);
});

test('a stand-in reads and decides while it lasts, and hears of no claim before its first day or after its last', async () => {
  const { company, people, claim } = await managedClaim();
  const today = swedishDay(new Date());
  const named = async (firstDay: number, lastDay: number) =>
    stack.db.app.inTenant(company.id, async (tx) => {
      await tx.db.insert(approvalStandIns).values({
        companyId: company.id,
        id: tx.newId(),
        employeeId: people.manager.employee,
        standInId: people.colleague.employee,
        firstDay: addDays(today, firstDay),
        lastDay: addDays(today, lastDay),
        namedBy: people.manager.employee,
        namedAt: tx.now,
      });
    });
  const colleague = await company.as('colleague');
  await named(-9, -1);
  await named(1, 9);
  expect(await gets(colleague, claim)).toEqual(nothing);
  await named(0, 0);
  expect((await colleague.call('GET', `expenses/${claim.id}`)).status).toBe(200);
  const own = await claimInReview(colleague, 'Varuhuset Egen AB');
  const answer = await colleague.call('POST', `expenses/${own.id}/decision`, { body: decision(own) });
  expect(answer.json).toMatchObject({ code: 'own-claim' });
});

test('a colleague who was asked reads that claim alone, until they have answered or are asked no more', async () => {
  const { company, people, claim } = await managedClaim();
  const other = await claimInReview(await company.as('employee'), 'Varuhuset Annan AB');
  const [manager, colleague] = [await company.as('manager'), await company.as('colleague')];
  const ask = () =>
    manager.ask<ExpenseView>('POST', `expenses/${claim.id}/opinions`, { reviewer: people.colleague.employee });
  await ask();
  const seen = await colleague.ask<ExpenseView>('GET', `expenses/${claim.id}`);
  expect(seen.may).toEqual(['comment', 'advise']);
  expect((await colleague.call('POST', `expenses/${claim.id}/decision`, { body: decision(claim) })).json).toMatchObject(
    {
      code: 'not-your-step',
    },
  );
  expect((await colleague.call('GET', `expenses/${other.id}`)).status).toBe(404);
  await colleague.ask('POST', `expenses/${claim.id}/opinion`, { advice: 'approve', comment: 'Rimligt.' });
  expect(await gets(colleague, claim)).toEqual(nothing);
  const asked = await ask();
  const opinion = asked.approval!.opinions.at(-1)!.id;
  await manager.ask('DELETE', `expenses/${claim.id}/opinions/${opinion}`);
  expect(await gets(colleague, claim)).toEqual(nothing);
});
