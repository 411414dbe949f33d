import { beforeEach, expect, test } from 'vitest';
import { and, eq } from 'drizzle-orm';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { endStandIn } from '../../shared/claims/approvals/stand-ins/end-stand-in.ts';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/name-stand-in.ts';
import { commentOnExpense } from '../../shared/claims/expenses/comment-on-expense.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
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

const days = { from: '2026-05-20', to: '2026-05-25' };
async function decided(by: Person, owner = people.employee) {
  const { id, version } = await story.inReview(owner);
  later();
  return decideExpense(uses, by, id, { version, outcome: 'approve' });
}
const seen = (who: Person, { id }: { id: string }) => story.show(who, id);
const listed = async (who: Person) =>
  (await listQueue(uses, who, { state: 'approved' })).items.map(({ id }) => id).toSorted();

/** Gives somebody other roles, as HR would: the row and the session both say so. */
async function become(person: Person, roles: readonly Role[]): Promise<Person> {
  await db.app.inTenant(ours.id, (tx) =>
    tx.db
      .update(employees)
      .set({ roles: [...roles] })
      .where(and(eq(employees.companyId, ours.id), eq(employees.id, person.employee))),
  );
  return { ...person, roles: [...roles] };
}

test('a manager may look back at what they decided, also once somebody else is the manager, and says nothing there', async () => {
  await aFlow(uses, ours, ['manager']);
  const claim = await decided(people.manager);
  await setManager(db.app, ours.id, people.employee.employee, people.spare.employee);
  expect(await seen(people.manager, claim)).toMatchObject({ id: claim.id, may: [] });
  expect(await listed(people.manager)).toEqual([claim.id]);
  await expectRefusal(commentOnExpense(uses, people.manager, claim.id, { comment: 'Så du vet.' }), 'not-your-step');
  // Whose people they are by now decides nothing about what was decided before.
  await expectRefusal(seen(people.spare, claim), 'not-found');
});

test('a stand-in reads what waits and what they decided themselves, never what was decided before them, and nothing afterwards', async () => {
  await aFlow(uses, ours, ['manager']);
  const before = await decided(people.manager);
  const waiting = await story.inReview(people.employee);
  const named = await nameStandIn(uses, people.manager, { standIn: people.colleague.employee, ...days });
  await expectRefusal(seen(people.colleague, before), 'not-found');
  expect(await listed(people.colleague)).toEqual([]);
  expect(await seen(people.colleague, waiting)).toMatchObject({ approval: { yours: { as: 'stand-in' } } });
  later();
  await decideExpense(uses, people.colleague, waiting.id, { version: waiting.version, outcome: 'approve' });
  expect(await listed(people.colleague)).toEqual([waiting.id]);
  expect((await seen(people.colleague, waiting)).id).toBe(waiting.id);
  expect(await listed(people.manager)).toEqual([before.id, waiting.id].toSorted());
  await endStandIn(uses, people.manager, named.id);
  expect(await listed(people.colleague)).toEqual([]);
  await expectRefusal(seen(people.colleague, waiting), 'not-found');
  expect((await seen(people.manager, waiting)).id).toBe(waiting.id);
});

test('what somebody decided as finance they read as finance: without the role it is no business of theirs', async () => {
  await aFlow(uses, ours, ['finance']);
  const claim = await decided(people.finance);
  expect(await listed(people.finance)).toEqual([claim.id]);
  const without = await become(people.finance, ['employee']);
  expect(await listed(without)).toEqual([]);
  await expectRefusal(seen(without, claim), 'not-found');
  const again = await become(people.finance, ['employee', 'finance']);
  expect((await seen(again, claim)).id).toBe(claim.id);
});

test('who has left HR reads nothing of what they decided there, nor where they stepped in for a manager', async () => {
  await aFlow(uses, ours, ['hr']);
  const claim = await decided(people.otherHr);
  await aFlow(uses, ours, ['manager']);
  // The colleague has no manager, so HR steps in.
  const steppedIn = await decided(people.otherHr, people.colleague);
  const without = await become(people.otherHr, ['employee']);
  for (const one of [claim, steppedIn]) await expectRefusal(seen(without, one), 'not-found');
  expect(await listed(without)).toEqual([]);
});
