import { describe, expect, test } from 'vitest';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { approveSeveral } from '../../shared/claims/approvals/approve-several.ts';
import { askOpinion } from '../../shared/claims/approvals/ask-opinion.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { remindApprovers } from '../../shared/claims/approvals/remind-approvers.ts';
import { reRouteExpense } from '../../shared/claims/approvals/re-route-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { rescueClaims } from '../../shared/claims/evaluation/rescue-claims.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { liftLimit } from '../../shared/protection/rights/lift-limit.ts';
import { showOwnRights } from '../../shared/protection/rights/show-own-rights.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory, settles } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { payrollWorld } from '../support/payroll-world.ts';
import { recordedBy } from '../support/records.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later, messages } = world;
const { uses, ask, granted, show } = rightsWorld(world);
const story = claimStory(world);
const payroll = payrollWorld(world);

const evaluate = async (company: string, expense: string) =>
  evaluateExpense(
    uses,
    (await messages(company, 'evaluate-expense')).findLast((one) => one.expense === expense)!,
  );

describe('a restriction', () => {
  test('leaves the person’s claims where they are, by machine and by people, until it is lifted, and then people decide', async () => {
    const company = await aCompany(db);
    const { employee, colleague, hr } = company.people;
    const [waits, other] = [await story.submitted(employee, approves), await story.submitted(colleague, approves)];
    const reviewed = await story.inReview(employee);
    const request = await granted(employee, hr, 'restriction');
    expect(request).toMatchObject({ state: 'closed', limit: 'standing', moves: ['lift'] });
    expect((await showOwnRights(uses, employee)).limits).toEqual(['restriction']);
    expect((await showEmployment(uses, hr, employee.employee)).limits).toEqual(['restriction']);

    later();
    expect(await evaluate(company.id, waits.id)).toBe('repeated');
    await evaluate(company.id, other.id);
    later(600);
    expect(await rescueClaims(uses, company.id)).toBe(0);
    expect((await story.show(employee, waits.id)).state).toBe('submitted');
    expect((await story.show(colleague, other.id)).state).toBe('approved');
    const decision = { version: reviewed.version, outcome: 'approve', comment: 'Ja.', covered: 100 } as const;
    await expectRefusal(decideExpense(uses, hr, reviewed.id, decision), 'data-restricted');
    const several = await approveSeveral(uses, hr, {
      claims: [{ id: reviewed.id, version: reviewed.version, doubtsSeen: true }],
    });
    expect(several.items).toMatchObject([{ problem: 'data-restricted' }]);
    const seen = await story.show(hr, reviewed.id);
    expect([seen.limits, seen.may]).toEqual([['restriction'], ['comment']]);

    later();
    await expectRefusal(liftLimit(uses, hr, request.id, { version: request.version - 1 }), 'changed-meanwhile');
    const recorded = await recordedBy(db.app, company.id, () =>
      liftLimit(uses, hr, request.id, { version: request.version }),
    );
    expect(recorded.audit).toContain('rights-limit.lifted');
    expect((await show(hr, request.id)).limit).toBe('lifted');
    await expectRefusal(liftLimit(uses, hr, request.id, { version: request.version }), 'request-not-there-yet');
    later(600);
    expect(await rescueClaims(uses, company.id)).toBe(1);
    expect((await story.show(employee, waits.id)).state).toBe('in_review');
    await decideExpense(uses, hr, reviewed.id, decision);
  });

  test('keeps a decision from being taken back', async () => {
    const { people } = await aCompany(db);
    const claim = await story.approved(people.employee);
    await granted(people.employee, people.hr, 'restriction');
    await expectRefusal(
      revertExpense(uses, people.hr, claim.id, { version: claim.version, reason: 'x' }),
      'data-restricted',
    );
  });

  test('keeps a claim from another way and another colleague, its step from reminders and an allowance from being adjusted', async () => {
    const company = await aCompany(db);
    const { employee, colleague, finance, hr } = company.people;
    const [claim, other] = [await story.inReview(employee), await story.inReview(colleague)];
    const request = await granted(employee, hr, 'restriction');
    const version = { version: claim.version };
    const reRoute = () => reRouteExpense(uses, hr, claim.id, { ...version, flow: company.id, reason: 'Annan väg.' });
    const advise = () => askOpinion(uses, hr, claim.id, { reviewer: finance.employee, question: '' });
    const raise = () =>
      adjustAllowance(uses, hr, employee.employee, {
        ...{ category: company.wellness, year: company.year, change: 100_00, base: company.yearlyAmount },
        ...{ reason: 'Mer.', shown: true, confirmOverCap: true },
      });
    for (const act of [reRoute, advise, raise]) await expectRefusal(act(), 'data-restricted');
    later(4 * 86_400);
    expect(await remindApprovers(uses, company.id)).toBe(1);
    expect((await story.show(hr, other.id)).timeline.at(-1)?.act).toBe('approval.reminded');

    await liftLimit(uses, hr, request.id, { version: request.version });
    expect(await remindApprovers(uses, company.id)).toBe(1);
    await raise();
    await advise();
    expect((await reRoute()).state).toBe('in_review');
  });

  test('keeps what is approved out of payroll, and lets it into the next run once it is lifted', async () => {
    const { company, employee, colleague, salary, hr } = await payroll.inNovember();
    await payroll.approved(company, employee, { covered: 450_00, total: 500_00, paidOn: '2026-11-02' });
    const theirs = await payroll.approved(company, colleague, { covered: 200_00, paidOn: '2026-11-03' });
    const request = await granted(employee, hr, 'restriction');
    const open = await payroll.open(salary, '2026-11');
    expect(open.totals).toMatchObject({ lines: 1, paid: 200_00 });
    expect((await payroll.page(hr, open.id)).items.map(({ claim }) => claim)).toEqual([theirs]);
    later();
    await liftLimit(uses, hr, request.id, { version: request.version });
    expect((await payroll.show(salary, open.id)).totals).toMatchObject({ lines: 2, paid: 650_00 });
  });
});

describe('an objection', () => {
  test('sends the person’s claims to people, approved by no rule and declined by none, and nobody else’s', async () => {
    const company = await aCompany(db);
    const { employee, colleague, hr } = company.people;
    const clear = await story.submitted(employee, approves);
    const settled = await story.submitted(employee, settles);
    const other = await story.submitted(colleague, approves);
    const request = await granted(employee, hr, 'objection');
    later();
    for (const { id } of [clear, settled, other]) await evaluate(company.id, id);
    expect((await story.show(employee, clear.id)).state).toBe('in_review');
    expect((await story.show(employee, settled.id)).state).toBe('in_review');
    expect((await story.show(colleague, other.id)).state).toBe('approved');
    const seen = await story.show(hr, clear.id);
    // Who decides for another reason than being HR is not told that somebody objected.
    expect([seen.limits, (await story.show(employee, clear.id)).limits]).toEqual([['objection'], ['objection']]);
    expect(seen.evaluation?.findings ?? []).toEqual([]);

    later();
    await liftLimit(uses, hr, request.id, { version: request.version });
    const after = await story.approved(employee);
    expect(after.state).toBe('approved');
  });
});

test('a refusal sets nothing over anybody’s data', async () => {
  const { people } = await aCompany(db);
  const { id, version } = await ask(people.employee, 'restriction');
  const refusal = { version, outcome: 'refused', ground: 'no-ground', answer: 'Nej.' } as const;
  expect((await decideRightsRequest(uses, people.hr, id, refusal)).limit).toBeNull();
  expect((await showOwnRights(uses, people.employee)).limits).toEqual([]);
});
