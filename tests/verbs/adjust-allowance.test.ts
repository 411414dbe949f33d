import { beforeEach, expect, test } from 'vitest';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { showAllowancePreview } from '../../shared/claims/allowances/show-allowance-preview.ts';
import { showAllowances } from '../../shared/claims/allowances/show-allowances.ts';
import { showOwnAllowance } from '../../shared/claims/allowances/show-own-allowance.ts';
import { allowanceAdjustments } from '../../shared/claims/allowances/table.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const { kinds, row } = allowanceWorld(world);

let ours: ACompany;
let adjustment: { category: string; year: number; change: number; base: number; reason: string; shown: boolean };
beforeEach(async () => {
  ours = await aCompany(db, { yearlyAmount: 3000_00 });
  adjustment = {
    category: ours.wellness,
    year: ours.year,
    change: 500_00,
    base: 3000_00,
    reason: 'Ersätter förra årets missade bidrag',
    shown: true,
  };
});

test('an adjustment is one more entry, on top of what the rules give, and recorded without its reason', async () => {
  const { hr, employee } = ours.people;
  const recorded = await recordedBy(db.app, ours.id, () => adjustAllowance(uses, hr, employee.employee, adjustment));
  expect(recorded).toEqual({ audit: ['allowance.adjusted'], events: [], outbox: [] });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 3500_00, adjusted: 500_00 });
  world.later();
  await adjustAllowance(uses, hr, employee.employee, { ...adjustment, base: 3500_00, change: -700_00, shown: false });
  expect(await kinds(ours, employee.employee)).toEqual(['grant 300000', 'adjust-up 50000', 'adjust-down 70000']);
  await expectLedgerToAddUp(db.app, ours.id);
  const sealed = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(allowanceAdjustments));
  expect(sealed).toHaveLength(2);
  expect(sealed.map(({ reason }) => (reason as unknown as Buffer).includes('missade'))).toEqual([false, false]);
});

test('HR reads every reason and who wrote it; the employee reads the reasons that are shown', async () => {
  const { hr, employee } = ours.people;
  await adjustAllowance(uses, hr, employee.employee, adjustment);
  world.later();
  await adjustAllowance(uses, hr, employee.employee, {
    ...adjustment,
    base: 3500_00,
    reason: 'Sjukskriven i mars',
    shown: false,
  });
  const { items } = await showAllowances(uses, hr, employee.employee);
  expect(items[0]!.entries.map(({ reason, by }) => [reason, by])).toEqual([
    [null, null],
    [adjustment.reason, 'Hr Exempel'],
    ['Sjukskriven i mars', 'Hr Exempel'],
  ]);
  const own = await showOwnAllowance(uses, employee, { category: ours.wellness, year: String(ours.year) });
  expect(own.entries.map(({ reason, by }) => [reason, by])).toEqual([
    [null, null],
    [adjustment.reason, null],
    [null, null],
  ]);
  expect(own).toMatchObject({ base: 4000_00, left: 4000_00, adjusted: 1000_00, opened: true });
  await expectRefusal(showAllowances(uses, employee, employee.employee), 'not-allowed');
});

test('a year that nobody has claimed in is opened by its first adjustment', async () => {
  const { hr, employee } = ours.people;
  await adjustAllowance(uses, hr, employee.employee, { ...adjustment, year: ours.year + 1 });
  expect(await row(ours, employee.employee, ours.year + 1)).toMatchObject({ base: 3500_00, adjusted: 500_00 });
  await expectLedgerToAddUp(db.app, ours.id);
});

test('what is spent or set aside is not taken back', async () => {
  const { hr, employee } = ours.people;
  await story.approved(employee);
  await story.inReview(employee);
  const down = { ...adjustment, change: -(3000_00 - 2 * 449_00) };
  await expectRefusal(
    adjustAllowance(uses, hr, employee.employee, { ...down, change: down.change - 1 }),
    'input-invalid',
  );
  await adjustAllowance(uses, hr, employee.employee, down);
  expect(await row(ours, employee.employee)).toMatchObject({ base: 898_00, used: 449_00, reserved: 449_00 });
});

test('above the cap of all wellness together only when that is confirmed', async () => {
  const { hr, employee } = ours.people;
  const high = { ...adjustment, change: 2000_01 };
  await expectRefusal(adjustAllowance(uses, hr, employee.employee, high), 'input-invalid');
  expect(await row(ours, employee.employee)).toMatchObject({ base: 3000_00 });
  await adjustAllowance(uses, hr, employee.employee, { ...high, change: 2000_00 });
  const { years } = await adjustAllowance(uses, hr, employee.employee, {
    ...high,
    base: 5000_00,
    change: 1,
    confirmOverCap: true,
  });
  expect(years).toMatchObject([{ year: ours.year, cap: { granted: 5000_01, limit: 5000_00, over: true } }]);
});

test('the preview says what would be, and changes nothing', async () => {
  const { hr, employee } = ours.people;
  const asked = { category: ours.wellness, year: String(ours.year) };
  const preview = (query: object) => showAllowancePreview(uses, hr, employee.employee, { ...asked, ...query });
  const nothing = await recordedBy(db.app, ours.id, () => preview({ change: '250000' }));
  expect(nothing.audit).toEqual([]);
  expect(await preview({ change: '250000' })).toMatchObject({
    now: { base: 3000_00, left: 3000_00 },
    after: { base: 5500_00, left: 5500_00 },
    cap: { granted: 5500_00, over: true },
    tooMuch: false,
  });
  expect(await preview({ change: '-300001' })).toMatchObject({ tooMuch: true });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 3000_00 });
});

test('not one’s own, not over another base than was seen, not without a reason, not for a stranger', async () => {
  const { hr, otherHr, employee, manager } = ours.people;
  const theirs = await aCompany(db);
  const tried = (person: typeof hr, id: typeof hr.employee, change = {}) =>
    adjustAllowance(uses, person, id, { ...adjustment, ...change });
  await expectRefusal(tried(hr, hr.employee), 'own-allowance');
  await expectRefusal(tried(manager, employee.employee), 'not-allowed');
  await expectRefusal(tried(hr, employee.employee, { base: 2999_99 }), 'changed-meanwhile');
  await expectRefusal(tried(hr, employee.employee, { reason: ' ' }), 'input-invalid');
  await expectRefusal(tried(hr, employee.employee, { change: 0 }), 'input-invalid');
  await expectRefusal(tried(hr, employee.employee, { category: theirs.wellness }), 'input-invalid');
  await expectRefusal(tried(hr, theirs.people.employee.employee), 'not-found');
  await tried(otherHr, hr.employee);
  expect(await row(ours, employee.employee)).toMatchObject({ base: 3000_00, adjusted: 0 });
});
