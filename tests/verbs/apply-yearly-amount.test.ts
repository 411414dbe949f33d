import { expect, test } from 'vitest';
import { applyYearlyAmount } from '../../shared/claims/allowances/apply-yearly-amount.ts';
import { goOnApplying } from '../../shared/claims/allowances/go-on-applying.ts';
import { showYearlyAmount } from '../../shared/claims/allowances/show-yearly-amount.ts';
import { allowancesAtOnce } from '../../shared/claims/allowances/yearly-amount-store.ts';
import { allowanceEntries, allowances } from '../../shared/claims/benefits/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { aCompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { expectLedgerToAddUp, recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const { setCategory, row } = allowanceWorld(world);

test('a raised amount is looked at first, then given to everybody who has opened the year, once', async () => {
  const ours = await aCompany(db, { yearlyAmount: 3000_00 });
  const { hr, employee } = ours.people;
  await story.approved(employee);
  await setCategory(ours, { yearlyAmount: 4000_00, version: 2 });
  const asked = { category: ours.wellness, year: '2026' };
  expect(await showYearlyAmount(uses, hr, asked)).toMatchObject({
    yearlyAmount: 4000_00,
    opened: 7,
    raised: { people: 7, sum: 7000_00 },
    lowered: { people: 0, sum: 0 },
    overUse: 0,
    overCap: 0,
  });
  const apply = (version: number) => applyYearlyAmount(uses, hr, { category: ours.wellness, year: 2026, version });
  await expectRefusal(apply(1), 'changed-meanwhile');
  const recorded = await recordedBy(db.app, ours.id, async () =>
    expect(await apply(2)).toEqual({ changed: 7, goesOn: false }),
  );
  expect(recorded.audit).toEqual(['allowance.yearly-amount-applied', ...Array<string>(7).fill('allowance.regranted')]);
  expect(await apply(2)).toEqual({ changed: 0, goesOn: false });
  expect(await row(ours, employee.employee)).toMatchObject({ base: 4000_00, used: 449_00 });
  await expectLedgerToAddUp(db.app, ours.id);
  await expectRefusal(showYearlyAmount(uses, employee, asked), 'not-allowed');
  await expectRefusal(
    applyYearlyAmount(uses, employee, { category: ours.wellness, year: 2026, version: 2 }),
    'not-allowed',
  );
});

test('a lowered amount shows who has used more, and who is above the cap', async () => {
  const ours = await aCompany(db, { yearlyAmount: 3000_00 });
  const { hr, employee } = ours.people;
  await story.approved(employee);
  const asked = { category: ours.wellness, year: '2026' };
  await setCategory(ours, { yearlyAmount: 300_00 });
  expect(await showYearlyAmount(uses, hr, asked)).toMatchObject({ lowered: { people: 7, sum: 18_900_00 }, overUse: 1 });
  await setCategory(ours, { yearlyAmount: 6000_00 });
  expect(await showYearlyAmount(uses, hr, asked)).toMatchObject({ overUse: 0, overCap: 7 });
});

test('many are changed in parts, through the queue, each once', async () => {
  const ours = await aCompany(db, { yearlyAmount: 1000_00 });
  const many = allowancesAtOnce + 50;
  await db.app.inTenant(ours.id, async (tx) => {
    const people = Array.from({ length: many }, () => tx.newId());
    const common = { companyId: ours.id, categoryId: ours.wellness, year: 2026 };
    await tx.db.insert(employees).values(
      people.map((id, at) => ({
        companyId: ours.id,
        id,
        name: `Person ${at}`,
        workEmail: `person${at}@many.example`,
        roles: ['employee' as const],
        language: 'sv' as const,
        employedFrom: plainDate('2020-01-01'),
        createdAt: tx.now,
      })),
    );
    await tx.db
      .insert(allowances)
      .values(people.map((employeeId) => ({ ...common, employeeId, base: 1000_00, used: 0, reserved: 0 })));
    await tx.db.insert(allowanceEntries).values(
      people.map((employeeId) => ({
        ...common,
        employeeId,
        id: tx.newId(),
        kind: 'grant' as const,
        amount: 1000_00,
        at: tx.now,
      })),
    );
  });
  await setCategory(ours, { yearlyAmount: 1500_00 });
  const applied = await applyYearlyAmount(uses, ours.people.hr, { category: ours.wellness, year: 2026, version: 1 });
  expect(applied).toEqual({ changed: allowancesAtOnce, goesOn: true });
  const [message] = await world.messages(ours.id, 'go-on-applying');
  expect(await goOnApplying(uses, message!)).toBe('done');
  expect(await goOnApplying(uses, message!)).toBe('repeated');
  expect(await world.messages(ours.id, 'go-on-applying')).toHaveLength(1);
  const rows = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(allowances));
  expect(rows.filter(({ base }) => base === 1500_00)).toHaveLength(many + 7);
});
