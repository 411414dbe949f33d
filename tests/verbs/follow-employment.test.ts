import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { decideLeaverDeduction } from '../../shared/claims/allowances/decide-leaver-deduction.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import { listLeavers } from '../../shared/claims/allowances/list-leavers.ts';
import { leaverDeductions } from '../../shared/claims/allowances/table.ts';
import { listBenefits } from '../../shared/claims/benefits/list-benefits.ts';
import { allowances } from '../../shared/claims/benefits/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const { changeAs, follow, employ, row, kinds, setCategory } = allowanceWorld(world);

let ours: ACompany;
beforeEach(async () => {
  ours = await aCompany(db, { yearlyAmount: 3650_00 });
  await setCategory(ours, { prorating: 'days-and-share' });
});

test('an allowance follows the last day and the share by entries, and a repetition changes nothing', async () => {
  const { hr, employee } = ours.people;
  const changed = await recordedBy(db.app, ours.id, () => changeAs(hr, employee.employee, { partTimePermille: 500 }));
  expect(changed.outbox).toEqual(['employment-changed']);
  expect(await follow(ours.id)).toEqual(['changed']);
  await changeAs(hr, employee.employee, { employedUntil: '2026-06-29' });
  expect(await follow(ours.id)).toEqual(['repeated', 'changed']);
  expect(await follow(ours.id)).toEqual(['repeated', 'repeated']);
  expect(await kinds(ours, employee.employee)).toEqual(['grant 365000', 'lower 182500', 'lower 92500']);
  await employ(hr, employee.employee, { employedUntil: null, partTimePermille: 1000 });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 3650_00 });
  await expectLedgerToAddUp(db.app, ours.id);
});

test('a change that benefits do not follow sends nothing', async () => {
  const { hr, employee } = ours.people;
  const same = await recordedBy(db.app, ours.id, () => changeAs(hr, employee.employee, {}));
  expect(same).toEqual({ audit: [], events: [], outbox: [] });
});

test('what people adjusted stays on top', async () => {
  const { hr, employee } = ours.people;
  const reason = { reason: 'Särskild överenskommelse', shown: true };
  const on = { category: ours.wellness, year: ours.year, base: 3650_00 };
  await adjustAllowance(uses, hr, employee.employee, { ...on, change: 100_00, ...reason });
  await employ(hr, employee.employee, { partTimePermille: 500 });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 1925_00, adjusted: 100_00 });
});

test('who has not claimed yet opens the year with what the employment gives by then', async () => {
  const { hr, colleague } = ours.people;
  db.clock.set('2027-02-01T08:00:00Z');
  await employ(hr, colleague.employee, { employedUntil: '2027-03-14', partTimePermille: 500 });
  const [benefit] = (await listBenefits(uses, colleague)).items;
  expect(benefit).toMatchObject({ year: 2027, allowance: { base: 365_00, left: 365_00 } });
  db.clock.set('2026-05-20T07:30:00Z');
});

test('a leaver’s base falls below what is used: shown as over-use, and no claim takes more', async () => {
  const { hr, otherHr, employee } = ours.people;
  await story.approved(employee);
  const waiting = await story.inReview(employee);
  // Twenty days of the year: 200 kr, where 449 kr are used and as much is set aside.
  await employ(hr, employee.employee, { employedFrom: '2026-05-12', employedUntil: '2026-05-31' });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 200_00, used: 449_00, reserved: 449_00 });
  const [benefit] = (await listBenefits(uses, employee)).items;
  expect(benefit!.allowance).toMatchObject({ left: 0 });
  const approve = (covered?: number) =>
    decideExpense(uses, hr, waiting.id, {
      version: waiting.version,
      outcome: 'approve',
      ...(covered === undefined ? {} : { covered }),
    });
  await expectRefusal(approve(449_00), 'input-invalid');
  expect(await approve()).toMatchObject({ state: 'approved', covered: 0 });
  expect(await row(ours, employee.employee)).toMatchObject({ used: 449_00, reserved: 0 });
  await expectLedgerToAddUp(db.app, ours.id);

  const { items } = await listAllowances(uses, hr, { filter: 'over-use' });
  expect(items).toMatchObject([{ employee: { id: employee.employee }, overUse: 249_00, left: 0 }]);
  const leavers = await listLeavers(uses, hr, {});
  expect(leavers).toMatchObject({
    year: 2026,
    items: [{ employee: { id: employee.employee }, employedUntil: '2026-05-31', overUse: 249_00, deduction: null }],
  });

  const choice = { year: 2026, way: 'gross', amount: 249_00 } as const;
  const decide = (person: typeof hr, change = {}) =>
    decideLeaverDeduction(uses, person, employee.employee, { ...choice, ...change });
  await expectRefusal(decide(employee), 'not-allowed');
  await expectRefusal(decide(hr, { amount: 248_00 }), 'changed-meanwhile');
  const both = await Promise.allSettled([decide(hr), decide(otherHr, { way: 'net' })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expectRefusal(decide(hr), 'already-decided');
  const kept = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(leaverDeductions));
  expect(kept).toMatchObject([{ year: 2026, amount: 249_00 }]);
  expect((await listLeavers(uses, hr, {})).items[0]!.deduction).toMatchObject({ way: kept[0]!.way, amount: 249_00 });
});

test('an approval is taken back all the same, and then covers what is left', async () => {
  const { hr, employee } = ours.people;
  const { id, version } = await story.approved(employee);
  await employ(hr, employee.employee, { employedFrom: '2026-05-12', employedUntil: '2026-05-31' });
  const back = await revertExpense(uses, hr, id, { version, reason: 'Fel person' });
  expect(back).toMatchObject({ state: 'in_review', covered: 200_00 });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 200_00, used: 0, reserved: 200_00 });
  await expectLedgerToAddUp(db.app, ours.id);
});

test('there is nothing to deduct from who stays, or who used no more than they have', async () => {
  const { hr, employee, colleague } = ours.people;
  await employ(hr, employee.employee, { employedUntil: '2026-06-30' });
  for (const id of [employee.employee, colleague.employee])
    await expectRefusal(decideLeaverDeduction(uses, hr, id, { year: 2026, way: 'net', amount: 1_00 }), 'input-invalid');
  await expectRefusal(
    decideLeaverDeduction(uses, hr, hr.employee, { year: 2026, way: 'net', amount: 1_00 }),
    'own-allowance',
  );
});

test('the database lets what is spent stand above the base, and not grow there', async () => {
  const { hr, employee } = ours.people;
  await story.approved(employee);
  await story.inReview(employee);
  await employ(hr, employee.employee, { employedFrom: '2026-05-12', employedUntil: '2026-05-31' });
  const set = (change: { used?: number; reserved?: number; base?: number }) =>
    db.app.inTenant(ours.id, (tx) =>
      tx.db
        .update(allowances)
        .set(change)
        .where(and(eq(allowances.companyId, ours.id), eq(allowances.employeeId, employee.employee))),
    );
  await expect(set({ reserved: 449_01 })).rejects.toMatchObject({ cause: { constraint: 'never_overspent' } });
  await expect(set({ used: 450_00, reserved: 448_00 })).rejects.toMatchObject({
    cause: { constraint: 'never_overspent' },
  });
  // Within what the guard allows, but not what the entries say.
  await expect(set({ reserved: 448_00 })).rejects.toMatchObject({ cause: { constraint: 'ledger_adds_up' } });
  await expect(set({ base: 5000_00 })).rejects.toMatchObject({ cause: { constraint: 'ledger_adds_up' } });
  await expectLedgerToAddUp(db.app, ours.id);
});
