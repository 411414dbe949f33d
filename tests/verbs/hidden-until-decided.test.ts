import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { listDecisions } from '../../shared/claims/oversight/list-decisions.ts';
import { bandNames } from '../../shared/claims/oversight/reliability.ts';
import { showAgreement } from '../../shared/claims/oversight/show-agreement.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany } from '../support/a-company.ts';
import { aFlow, setManager } from '../support/a-flow.ts';
import { claimStory, doubts } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world);

const decisions = async (hr: Person, query = {}) => (await listDecisions(uses, hr, query)).items;

test('in shadow mode the last of several approvers decides without having seen the opinion, and theirs is the answer', async () => {
  const company = await aCompany(db, { machine: 'shadow' });
  const { employee, manager, hr } = company.people;
  await setManager(db.app, company.id, employee.employee, manager.employee);
  await aFlow(uses, company, ['manager', 'hr']);
  const claim = await story.approved(employee);
  later();
  const passed = await decideExpense(uses, manager, claim.id, { version: claim.version, outcome: 'approve' });
  expect(passed.state).toBe('in_review');
  const undecided = { hidden: true, opinion: null, ended: null, endedAt: null, standing: 'open' };
  expect(await decisions(hr)).toMatchObject([undecided]);
  expect((await showAgreement(uses, hr, {})).whole.people.answered).toBe(0);
  later();
  const decline = { version: passed.version, outcome: 'decline', comment: 'Nej.' } as const;
  expect((await decideExpense(uses, hr, claim.id, decline)).state).toBe('declined');
  expect(await decisions(hr)).toMatchObject([
    { hidden: false, opinion: 'approve', ended: 'decline', standing: 'disagreed' },
  ]);
});

test('in shadow mode how sure the machine is is told by no list of its judgements before people have decided', async () => {
  const company = await aCompany(db, { machine: 'shadow' });
  const { employee, colleague, hr } = company.people;
  const [unsure, sure] = [await story.approved(employee, doubts), await story.approved(colleague)];
  const idsOf = (items: Awaited<ReturnType<typeof decisions>>) => items.map(({ expense }) => expense.id);
  expect(await decisions(hr)).toMatchObject([{ confidence: null }, { confidence: null }]);
  for (const band of bandNames) expect(await decisions(hr, { band }), band).toEqual([]);
  // The order tells nothing either: as they came.
  expect(idsOf(await decisions(hr, { sort: 'confidence', order: 'asc' }))).toEqual([unsure.id, sure.id]);
  expect(idsOf(await decisions(hr, { sort: 'confidence', order: 'desc' }))).toEqual([sure.id, unsure.id]);
});
