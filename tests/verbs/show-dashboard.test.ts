import { expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { showDashboard } from '../../shared/claims/dashboard/show-dashboard.ts';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const story = claimStory(world, { total: 100_00 });
const [ours, theirs] = [await aCompany(db, { yearlyAmount: 1_000_00 }), await aCompany(db)];
const { employee, colleague, manager, hr, otherHr, finance, salary } = ours.people;
const administrator = await db.client('administrator');

test('only HR sees figures, and an empty company has none', async () => {
  for (const person of [employee, manager, finance, salary])
    await expectRefusal(showDashboard(uses, person, {}), 'not-allowed');
  for (const year of ['26', 'x', '2026.5']) await expectRefusal(showDashboard(uses, hr, { year }), 'input-invalid');
  const empty = await showDashboard(uses, hr, {});
  expect(empty).toMatchObject({
    year: 2026,
    participation: { eligible: 7, used: 0, departments: [{ department: null, eligible: 7, tenths: 1 }] },
    categories: [{ granted: 7_000_00, used: 0, reserved: 0, left: 7_000_00, claims: 0, average: null }],
    waiting: { people: { claims: 0, median: null }, machine: { claims: 0, median: null } },
    decided: { machine: 0, check: 0, person: 0 },
    agreement: { decidedByMachine: 0, unseen: 0, people: { answered: 0, agreed: 0, interval: null } },
  });
  expect(empty.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
});

test('what fewer than five people have done is held back, and shown from the fifth on', async () => {
  for (const person of [employee, colleague, manager, hr]) await story.approved(person);
  const few = await showDashboard(uses, hr, {});
  expect(few).toMatchObject({
    participation: { eligible: 7, used: 4 },
    categories: [{ granted: 7_000_00, used: null, reserved: null, left: null, claims: null, average: null }],
    waiting: { machine: { claims: 4, median: null, ninetieth: null } },
  });
  expect(few.months.at(-1)).toMatchObject({ machine: 4, covered: null });
  await story.approved(finance, { total: 200_00 });
  const enough = await showDashboard(uses, hr, {});
  expect(enough).toMatchObject({
    categories: [{ used: 600_00, reserved: 0, left: 6_400_00, claims: 5, average: 120_00 }],
    decided: { machine: 5, check: 0, person: 0 },
    agreement: { decidedByMachine: 5, unseen: 5 },
  });
  expect(enough.waiting.machine.median).toBeGreaterThan(0);
  expect(enough.months.at(-1)).toMatchObject({ month: '2026-05', machine: 5, covered: 600_00 });
});

/** The percentile as PostgreSQL documents percentile_cont: linear between the two nearest. */
function interpolated(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

test('waiting is counted from the submission to the decision that stands, apart for people and machine', async () => {
  const waited: number[] = [];
  const decide = async (claim: ExpenseView, by: typeof hr) => {
    const decided = await decideExpense(uses, by, claim.id, { version: claim.version, outcome: 'approve' });
    waited.push(db.clock.now().getTime() - Date.parse(decided.submittedAt!));
  };
  let hours = 1;
  for (const person of [employee, colleague, manager, hr, finance, salary]) {
    const claim = await story.inReview(person);
    later((hours *= 2) * 3600);
    await decide(claim, person === hr ? otherHr : hr);
  }
  const { waiting, decided } = await showDashboard(uses, hr, {});
  expect(decided).toMatchObject({ machine: 5, person: 6 });
  expect(waiting.people.claims).toBe(6);
  expect(waiting.people.median).toBeCloseTo(interpolated(waited, 0.5), 3);
  expect(waiting.people.ninetieth).toBeCloseTo(interpolated(waited, 0.9), 3);
});

test('a department of few is not told of, and who is shut out or has left before the year is not counted', async () => {
  const put = (of: typeof hr, department: string) =>
    administrator.query(
      `insert into employments (company_id, employee_id, version, department, given_roles, changed_at) values ($1, $2, 1, $3, '{}', now())`,
      [ours.id, of.employee, department],
    );
  await put(employee, 'Lager');
  await put(colleague, 'Lager');
  const { participation } = await showDashboard(uses, hr, {});
  expect(participation.departments).toEqual([
    { department: 'Lager', eligible: 2, tenths: null },
    // Of the whole, the rest would tell of the two.
    { department: null, eligible: 5, tenths: null },
  ]);
  await administrator.query(`update employees set disabled_at = now() where id = $1`, [salary.employee]);
  await administrator.query(`update employees set employed_until = '2025-12-31' where id = $1`, [manager.employee]);
  expect((await showDashboard(uses, hr, {})).participation).toMatchObject({ eligible: 5, used: 4 });
});

test('another company and another year have figures of their own', async () => {
  expect(await showDashboard(uses, theirs.people.hr, {})).toMatchObject({ participation: { eligible: 7, used: 0 } });
  expect(await showDashboard(uses, hr, { year: '2025' })).toMatchObject({
    year: 2025,
    decided: { machine: 0, person: 0 },
  });
});
