import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import { prorate, type Employed, type Terms } from '../../shared/claims/allowances/prorate.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { employments } from '../../shared/people/employment/table.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { aCompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const { employ, setCategory } = allowanceWorld(world);

/** A company with many people of all kinds of employment, none of whom has claimed anything. */
async function withMany(count: number) {
  const company = await aCompany(db);
  const people = Array.from({ length: count }, (_, n) => ({
    name: `Person ${String(n).padStart(4, '0')}`,
    employedFrom: addDays(plainDate('2025-06-01'), n * 7),
    employedUntil: n % 3 === 0 ? addDays(plainDate('2025-06-01'), n * 7 + ((n * 31) % 500)) : null,
    partTimePermille: 1 + ((n * 37) % 1000),
  }));
  const ids = await db.app.inTenant(company.id, async (tx) => {
    const made = people.map(() => tx.newId());
    await tx.db.insert(employees).values(
      people.map(({ name, employedFrom, employedUntil }, n) => ({
        companyId: company.id,
        id: made[n]!,
        name,
        workEmail: `person${n}@list.example`,
        roles: ['employee' as const],
        language: 'sv' as const,
        employedFrom,
        employedUntil,
        createdAt: tx.now,
      })),
    );
    await tx.db.insert(employments).values(
      people.map(({ partTimePermille }, n) => ({
        companyId: company.id,
        employeeId: made[n]!,
        version: 1,
        department: n % 2 ? 'Lager' : 'Kontor',
        partTimePermille,
        givenRoles: ['employee' as const],
        changedAt: tx.now,
      })),
    );
    return made;
  });
  return { company, people: people.map((one, n) => ({ ...one, id: ids[n]! })) };
}

test('the list reckons like the rule, for every kind of share, year start and year', async () => {
  const { company, people } = await withMany(45);
  const kinds: Omit<Terms, 'yearlyAmount'>[] = [
    { prorating: 'none', yearStart: '01-01' },
    { prorating: 'days', yearStart: '01-01' },
    { prorating: 'days-and-share', yearStart: '07-01' },
    { prorating: 'days-and-share', yearStart: '02-28' },
  ];
  for (const [at, kind] of kinds.entries()) {
    const terms: Terms = { ...kind, yearlyAmount: 4999_99 - at };
    const id = db.randomness.id();
    await db.app.inTenant(company.id, (tx) =>
      tx.db.insert(categories).values({
        companyId: company.id,
        id,
        nameSv: 'Cykel',
        nameEn: 'Bicycle',
        kind: 'other',
        criteriaSv: 'x',
        criteriaEn: 'x',
        rules: { notAllowed: [], maximumAgeDays: null },
        ...terms,
        open: true,
        position: 2 + at,
        createdAt: tx.now,
      }),
    );
    for (const year of [2025, 2026, 2027, 2028]) {
      const found = new Map<string, number>();
      for (let cursor: string | null | undefined = undefined; cursor !== null;) {
        const page: Awaited<ReturnType<typeof listAllowances>> = await listAllowances(uses, company.people.hr, {
          category: id,
          year: String(year),
          ...(cursor ? { cursor } : {}),
        });
        for (const { employee, base } of page.items) found.set(employee.id, base);
        cursor = page.next;
      }
      const expected = people.map((one) => [one.name, prorate(terms, one satisfies Employed, year).base]);
      expect(people.map(({ name, id: who }) => [name, found.get(who)])).toEqual(expected);
    }
  }
});

test('pages of fifty by name, each person once, narrowed by department and by leaving', async () => {
  const { company } = await withMany(120);
  const { hr } = company.people;
  const names: string[] = [];
  let pages = 0;
  for (let cursor: string | null | undefined = undefined; cursor !== null; pages += 1) {
    const page: Awaited<ReturnType<typeof listAllowances>> = await listAllowances(uses, hr, cursor ? { cursor } : {});
    names.push(...page.items.map(({ employee }) => employee.name));
    cursor = page.next;
  }
  expect(pages).toBe(3);
  expect(new Set(names).size).toBe(127);
  const people = names.filter((name) => name.startsWith('Person'));
  expect(people).toEqual(people.toSorted());
  const store = await listAllowances(uses, hr, { department: 'Lager' });
  expect(new Set(store.items.map(({ department }) => department))).toEqual(new Set(['Lager']));
  expect(store.departments).toEqual(['Kontor', 'Lager']);
  const leaving = await listAllowances(uses, hr, { filter: 'leaving' });
  expect(leaving.items.every(({ employedUntil }) => employedUntil !== null)).toBe(true);
  expect(leaving.items).toHaveLength(40);
});

test('over-use and what is above the cap are found, together with what the categories offer', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague, manager } = company.people;
  await setCategory(company, { prorating: 'days' });
  await story.approved(employee);
  await employ(hr, employee.employee, { employedUntil: '2026-01-10' });
  const on = { category: company.wellness, year: 2026, base: 5000_00, reason: 'x', shown: false };
  await adjustAllowance(uses, hr, colleague.employee, { ...on, change: 1, confirmOverCap: true });
  const idsOf = async (filter: 'over-use' | 'over-cap') =>
    (await listAllowances(uses, hr, { filter })).items.map((row) => row.employee.id);
  expect(await idsOf('over-use')).toEqual([employee.employee]);
  expect(await idsOf('over-cap')).toEqual([colleague.employee]);
  const listed = await listAllowances(uses, hr, {});
  expect(listed.offered).toEqual({ granted: 5000_00, limit: 5000_00, over: false });
  expect(listed.items.find((row) => row.employee.id === colleague.employee)!.cap).toMatchObject({ over: true });
  expect(listed.items.find((row) => row.employee.id === manager.employee)!.cap).toMatchObject({ over: false });

  // A second wellness category puts everybody above, but who was there for ten days.
  await db.app.inTenant(company.id, async (tx) => {
    const [first] = await tx.db.select().from(categories).where(eq(categories.companyId, company.id));
    await tx.db.insert(categories).values({ ...first!, id: tx.newId(), yearlyAmount: 2000_00, position: 2 });
  });
  expect(await idsOf('over-cap')).toHaveLength(6);
  expect((await listAllowances(uses, hr, {})).offered).toMatchObject({ granted: 7000_00, over: true });
});

test('HR alone, its own company alone, and nothing where nothing is asked well', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const { hr, employee, manager } = ours.people;
  for (const person of [employee, manager]) await expectRefusal(listAllowances(uses, person, {}), 'not-allowed');
  await expectRefusal(listAllowances(uses, hr, { category: theirs.wellness }), 'input-invalid');
  await expectRefusal(listAllowances(uses, hr, { cursor: 'x' }), 'input-invalid');
  await expectRefusal(listAllowances(uses, hr, { year: '1999' }), 'input-invalid');
  const { items } = await listAllowances(uses, hr, {});
  expect(items.map((row) => row.employee.id).toSorted()).toEqual(
    Object.values(ours.people)
      .map((person) => person.employee)
      .toSorted(),
  );
});
