import { beforeEach, describe, expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { removeApprovalFlow } from '../../shared/claims/approvals/flows/remove-approval-flow.ts';
import { listQueue } from '../../shared/claims/approvals/list-queue.ts';
import { nameStandIn } from '../../shared/claims/approvals/stand-ins/name-stand-in.ts';
import { closeCategory } from '../../shared/claims/benefits/categories/close-category.ts';
import { createCategory } from '../../shared/claims/benefits/categories/create-category.ts';
import { deleteCategory } from '../../shared/claims/benefits/categories/delete-category.ts';
import { listCategories } from '../../shared/claims/benefits/categories/list-categories.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { disableEmployee } from '../../shared/people/employment/disable-employee.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { approves, claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { aCategory } from '../support/valid-body.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world);
let ours: ACompany;
let people: ACompany['people'];
beforeEach(async () => {
  ours = await aCompany(db, { spare: true });
  people = ours.people;
});

async function close(id = ours.wellness) {
  later();
  const { items } = await listCategories(uses, people.hr);
  return closeCategory(uses, people.hr, id, { version: items.find((one) => one.id === id)!.version });
}
const submit = ({ id, version }: { id: string; version: number }) => (
  later(),
  submitExpense(uses, people.employee, id, { version, confirmed })
);
const judge = async () => evaluateExpense(uses, (await world.messages(ours.id, 'evaluate-expense')).at(-1)!);

describe('a category that is closed', () => {
  test('takes no draft in, and judges what was sent in before as it would have been', async () => {
    const draft = await story.read(people.employee, approves);
    const sent = await story.submitted(people.employee, approves);
    await close();
    await judge();
    expect(await story.show(people.employee, sent.id)).toMatchObject({ state: 'approved', checks: [] });
    await expectRefusal(submit(draft), 'claim-blocked');
  });

  test('still takes the answer to a request for changes, and no move of it into another that is closed', async () => {
    const claim = await story.inReview(people.employee);
    later();
    const asked = await decideExpense(uses, people.hr, claim.id, {
      ...{ version: claim.version, outcome: 'request_changes', comment: 'Vilken dag?' },
    });
    const other = await createCategory(uses, people.hr, { ...aCategory, nameSv: 'Annat', nameEn: 'Other' });
    await close(other.id);
    await close();
    await expectRefusal(editExpense(uses, people.employee, claim.id, { categoryId: other.id }), 'input-invalid');
    const edited = await editExpense(uses, people.employee, claim.id, { note: 'Den 18 maj.' });
    expect(await submit(edited)).toMatchObject({ state: 'submitted' });
    expect(asked.state).toBe('changes_requested');
  });

  test('is not deleted under a draft or a claim, and one that nothing hangs on is', async () => {
    await createExpense(uses, people.employee, {});
    await expectRefusal(deleteCategory(uses, people.hr, ours.wellness), 'category-in-use');
    // Begun together, either may be first, and mostly both have looked before one of them writes.
    for (const nameSv of ['Tom', 'Ännu en', 'En till', 'Sista']) {
      const empty = await createCategory(uses, people.hr, { ...aCategory, nameSv, nameEn: nameSv });
      const draft = await createExpense(uses, people.employee, {});
      const all = await Promise.allSettled([
        createExpense(uses, people.employee, { categoryId: empty.id }),
        deleteCategory(uses, people.hr, empty.id),
        editExpense(uses, people.employee, draft.id, { categoryId: empty.id }),
      ]);
      for (const one of all)
        if (one.status === 'rejected')
          expect(one.reason).toMatchObject({ code: expect.stringMatching(/category-in-use|not-found/) });
    }
  });
});

const decide = (by: Person, { id, version }: { id: string; version: number }) => (
  later(),
  decideExpense(uses, by, id, { version, outcome: 'approve' })
);
async function disable(who: Person) {
  const { version } = await showEmployment(uses, people.hr, who.employee);
  await disableEmployee(uses, people.hr, who.employee, { version });
}
const waitsFor = async (who: Person) => (await listQueue(uses, who, { view: 'mine' })).items.map(({ id }) => id);

describe('whom a claim waits for', () => {
  test('is as it was when its flow is removed, and the next claim goes another way', async () => {
    await setManager(db.app, ours.id, people.employee.employee, people.manager.employee);
    const flow = await aFlow(uses, ours, ['manager', 'finance']);
    const claim = await story.inReview(people.employee);
    await removeApprovalFlow(uses, people.hr, flow);
    const passed = await decide(people.manager, claim);
    expect(passed).toMatchObject({
      state: 'in_review',
      approval: { steps: [{}, { approver: 'finance', state: 'open' }] },
    });
    expect(await decide(people.finance, passed)).toMatchObject({ state: 'approved' });
    const next = await story.inReview(people.employee);
    expect(next.approval!.steps).toMatchObject([{ approver: 'hr', state: 'open' }]);
    await expectLedgerToAddUp(db.app, ours.id);
  });

  test('is HR once the named person and their stand-in have left, and nobody decides who was shut out', async () => {
    await aFlow(uses, ours, [{ approver: 'person', person: people.spare.employee }]);
    const claim = await story.inReview(people.employee);
    const days = { from: '2026-05-20', to: '2026-05-25' };
    await nameStandIn(uses, people.spare, { standIn: people.colleague.employee, ...days });
    expect(await waitsFor(people.colleague)).toEqual([claim.id]);
    await disable(people.spare);
    // Who acts for somebody that is gone acts for nobody.
    expect(await waitsFor(people.colleague)).toEqual([]);
    await expectRefusal(decide(people.colleague, claim), 'not-found');
    await expectRefusal(decide(people.spare, claim), 'not-found');
    expect(await waitsFor(people.hr)).toEqual([claim.id]);
    expect(await decide(people.hr, claim)).toMatchObject({ state: 'approved' });
  });

  test('comes back to the manager when the stand-in who is to decide is shut out', async () => {
    await setManager(db.app, ours.id, people.employee.employee, people.manager.employee);
    await aFlow(uses, ours, ['manager']);
    const claim = await story.inReview(people.employee);
    await nameStandIn(uses, people.manager, {
      standIn: people.colleague.employee,
      from: '2026-05-20',
      to: '2026-05-25',
    });
    await disable(people.colleague);
    await expectRefusal(decide(people.colleague, claim), 'not-found');
    expect(await decide(people.manager, claim)).toMatchObject({ state: 'approved' });
  });
});
