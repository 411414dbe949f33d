import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readAllowance } from '../../shared/claims/benefits/allowance-store.ts';
import { changeCategory } from '../../shared/claims/benefits/categories/change-category.ts';
import { closeCategory } from '../../shared/claims/benefits/categories/close-category.ts';
import { mostCategories, type CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import { createCategory } from '../../shared/claims/benefits/categories/create-category.ts';
import { deleteCategory } from '../../shared/claims/benefits/categories/delete-category.ts';
import { listCategories } from '../../shared/claims/benefits/categories/list-categories.ts';
import { openCategory } from '../../shared/claims/benefits/categories/open-category.ts';
import { reorderCategories } from '../../shared/claims/benefits/categories/reorder-categories.ts';
import { allowanceEntries, allowances, categories } from '../../shared/claims/benefits/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { recordedBy } from '../support/records.ts';
import { aCategory } from '../support/valid-body.ts';

const db = await freshDatabase();
const uses = { database: db.app };
const listed = async (hr: Person): Promise<CategoryView[]> => (await listCategories(uses, hr)).items;

/** A category as it is sent back: what was shown, with something else. */
const typedFrom = (shown: CategoryView, change: object = {}) => ({
  ...aCategory,
  kind: shown.kind,
  taxTreatment: shown.taxTreatment,
  nameSv: shown.name.sv,
  nameEn: shown.name.en,
  criteriaSv: shown.criteria.sv,
  criteriaEn: shown.criteria.en,
  yearlyAmount: shown.yearlyAmount,
  version: shown.version,
  ...change,
});

test('a category is created open after the others, and recorded without what was typed', async () => {
  const { id, people } = await aCompany(db);
  const wishes = { ...aCategory, expectedVat: [6, 25, 6], notAllowed: ['Tv', 'Tv', ' '], documents: ['prescription'] };
  const recorded = await recordedBy(db.app, id, async () => {
    expect(await createCategory(uses, people.hr, wishes as never)).toMatchObject({
      name: { sv: 'Hemmakontor', en: 'Home office' },
      kind: 'other',
      taxTreatment: 'taxable',
      expectedVat: [25, 6],
      notAllowed: ['Tv'],
      documents: ['prescription'],
      maximumPerOccasion: null,
      open: true,
      inUse: false,
      version: 1,
      opened: { year: 2026, count: 0, otherBase: 0 },
    });
  });
  expect(recorded.audit).toEqual(['category.created']);
  expect((await listed(people.hr)).map(({ name }) => name.sv)).toEqual(['Friskvård', 'Hemmakontor']);
  const entries = await db.app.inTenant(id, (tx) => tx.db.select().from(auditEntries));
  expect(JSON.stringify(entries)).not.toContain('Hemmakontor');
});

test('each field that is not right is pointed at, and nothing is written', async () => {
  const { id, people } = await aCompany(db);
  const wrong = {
    ...aCategory,
    nameSv: ' ',
    criteriaEn: '',
    kind: 'wellness',
    yearStart: '04-01',
    maximumPerOccasion: 0,
  } as const;
  const refused = await createCategory(uses, people.hr, wrong).catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({
    code: 'input-invalid',
    faults: [
      { pointer: '/nameSv', code: 'name-missing' },
      { pointer: '/criteriaEn', code: 'criteria-missing' },
      { pointer: '/yearStart', code: 'wellness-calendar-year' },
      { pointer: '/maximumPerOccasion', code: 'maximum-wrong' },
    ],
  });
  for (const yearStart of ['02-29', '13-01', '4-1', '04-31', '00-10', ''])
    await expectRefusal(createCategory(uses, people.hr, { ...aCategory, yearStart }), 'input-invalid');
  for (const change of [
    { expectedVat: [24] },
    { documents: ['passport'] },
    { maximumAgeDays: 0 },
    { yearlyAmount: -1 },
  ])
    await expectRefusal(createCategory(uses, people.hr, { ...aCategory, ...change } as never), 'input-invalid');
  expect((await recordedBy(db.app, id, async () => undefined)).audit).toEqual([]);
  expect(await listed(people.hr)).toHaveLength(1);
});

test('a change is written over the version that was seen, and says in the record which fields it was', async () => {
  const { id, people } = await aCompany(db);
  const [before] = await listed(people.hr);
  const typed = typedFrom(before!, { nameEn: 'Wellbeing', maximumPerOccasion: 1000_00 });
  const recorded = await recordedBy(db.app, id, async () => {
    expect(await changeCategory(uses, people.hr, before!.id, typed)).toMatchObject({
      version: 2,
      name: { sv: 'Friskvård', en: 'Wellbeing' },
      maximumPerOccasion: 1000_00,
    });
    await expectRefusal(changeCategory(uses, people.otherHr, before!.id, typed), 'changed-meanwhile');
    // What is sent as it is changes nothing, and leaves no record.
    expect(await changeCategory(uses, people.hr, before!.id, { ...typed, version: 2 })).toMatchObject({ version: 2 });
  });
  expect(recorded.audit).toEqual(['category.changed']);
  const [entry] = await db.app.inTenant(id, (tx) =>
    tx.db.select().from(auditEntries).where(eq(auditEntries.act, 'category.changed')),
  );
  expect(entry!.details).toEqual({ version: 2, fields: ['nameEn', 'rules'] });
});

test('another yearly amount leaves the allowances that are opened as they are, and says how many', async () => {
  const { id, people, wellness, year } = await aCompany(db);
  const [before] = await listed(people.hr);
  expect(before!.opened).toEqual({ year, count: 7, otherBase: 0 });
  const typed = typedFrom(before!, { yearlyAmount: 400_000 });
  expect((await changeCategory(uses, people.hr, wellness, typed)).opened).toEqual({ year, count: 7, otherBase: 7 });
  const key = { employeeId: people.employee.employee, categoryId: wellness };
  const [opened, next] = await db.app.inTenant(id, async (tx) => [
    await readAllowance(tx, { ...key, year }),
    await readAllowance(tx, { ...key, year: year + 1 }),
  ]);
  expect([opened.base, next.base]).toEqual([500_000, 400_000]);
});

test('what is in use is closed and opened, stays of its kind and year, and is never deleted', async () => {
  const { id, people, wellness } = await aCompany(db);
  const [before] = await listed(people.hr);
  const become = (change: object) => changeCategory(uses, people.hr, wellness, typedFrom(before!, change));
  await expectRefusal(become({ kind: 'other' }), 'input-invalid');
  await expectRefusal(deleteCategory(uses, people.hr, wellness), 'category-in-use');
  const recorded = await recordedBy(db.app, id, async () => {
    expect(await closeCategory(uses, people.hr, wellness, { version: 1 })).toMatchObject({ open: false, version: 2 });
    await expectRefusal(closeCategory(uses, people.otherHr, wellness, { version: 1 }), 'changed-meanwhile');
    expect(await closeCategory(uses, people.hr, wellness, { version: 2 })).toMatchObject({ open: false, version: 2 });
    expect(await openCategory(uses, people.hr, wellness, { version: 2 })).toMatchObject({ open: true, version: 3 });
  });
  expect(recorded.audit).toEqual(['category.closed', 'category.opened']);
});

test('one that nothing hangs on can become of another kind, and can be deleted', async () => {
  const { id, people } = await aCompany(db);
  const made = await createCategory(uses, people.hr, aCategory);
  const moved = await changeCategory(uses, people.hr, made.id, typedFrom(made, { yearStart: '04-01' }));
  expect(moved.yearStart).toBe('04-01');
  const kind = { kind: 'wellness', yearStart: '01-01' };
  expect(await changeCategory(uses, people.hr, made.id, typedFrom(moved, kind))).toMatchObject({ kind: 'wellness' });
  const recorded = await recordedBy(db.app, id, () => deleteCategory(uses, people.hr, made.id));
  expect(recorded.audit).toEqual(['category.deleted']);
  await expectRefusal(deleteCategory(uses, people.hr, made.id), 'not-found');
});

test('the year that has begun is the one the category’s year begins in', async () => {
  const { id, people } = await aCompany(db);
  const made = await createCategory(uses, people.hr, { ...aCategory, yearStart: '12-28' });
  expect(made.opened.year).toBe(2025);
  const opened = { companyId: id, employeeId: people.employee.employee, categoryId: made.id, year: 2025 };
  await db.app.inTenant(id, async (tx) => {
    await tx.db.insert(allowances).values({ ...opened, base: 1, used: 0, reserved: 0 });
    await tx.db.insert(allowanceEntries).values({ ...opened, id: tx.newId(), kind: 'grant', amount: 1, at: tx.now });
  });
  const shown = (await listed(people.hr)).at(-1)!;
  expect(shown).toMatchObject({ inUse: true, opened: { year: 2025, count: 1, otherBase: 1 } });
  const fixed = typedFrom(shown, { yearStart: '01-01' });
  await expectRefusal(changeCategory(uses, people.hr, made.id, fixed), 'input-invalid');
});

test('an order names every category once, and leaves their versions', async () => {
  const { id, people, wellness } = await aCompany(db);
  const made = await createCategory(uses, people.hr, aCategory);
  const recorded = await recordedBy(db.app, id, async () => {
    const { items } = await reorderCategories(uses, people.hr, { order: [made.id, wellness] });
    expect(items.map((one) => [one.id, one.version])).toEqual([
      [made.id, 1],
      [wellness, 1],
    ]);
    await reorderCategories(uses, people.hr, { order: [made.id, wellness] });
  });
  expect(recorded.audit).toEqual(['category.reordered']);
  for (const order of [[made.id], [made.id, made.id], [made.id, wellness, db.randomness.id()], []])
    await expectRefusal(reorderCategories(uses, people.hr, { order }), 'changed-meanwhile');
});

test('another company’s category is as absent, and stays as it is', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const { hr } = ours.people;
  const foreign = theirs.wellness;
  await expectRefusal(changeCategory(uses, hr, foreign, { ...aCategory, version: 1 }), 'not-found');
  await expectRefusal(closeCategory(uses, hr, foreign, { version: 1 }), 'not-found');
  await expectRefusal(openCategory(uses, hr, foreign, { version: 1 }), 'not-found');
  await expectRefusal(deleteCategory(uses, hr, foreign), 'not-found');
  await expectRefusal(reorderCategories(uses, hr, { order: [ours.wellness, foreign] }), 'changed-meanwhile');
  const [row] = await db.app.inTenant(theirs.id, (tx) =>
    tx.db
      .select()
      .from(categories)
      .where(and(eq(categories.companyId, theirs.id), eq(categories.id, foreign))),
  );
  expect(row).toMatchObject({ open: true, version: 1, position: 1 });
});

test.each(['employee', 'manager', 'finance', 'salary'] as const)('%s decides nothing of it', async (role) => {
  const { people, wellness } = await aCompany(db);
  const actor = people[role];
  await expectRefusal(listCategories(uses, actor), 'not-allowed');
  await expectRefusal(createCategory(uses, actor, aCategory), 'not-allowed');
  await expectRefusal(changeCategory(uses, actor, wellness, { ...aCategory, version: 1 }), 'not-allowed');
  await expectRefusal(closeCategory(uses, actor, wellness, { version: 1 }), 'not-allowed');
  await expectRefusal(openCategory(uses, actor, wellness, { version: 1 }), 'not-allowed');
  await expectRefusal(reorderCategories(uses, actor, { order: [wellness] }), 'not-allowed');
  await expectRefusal(deleteCategory(uses, actor, wellness), 'not-allowed');
});

test('two that are made at once have places of their own, and there are no more than can be', async () => {
  const { people } = await aCompany(db);
  await Promise.all(Array.from({ length: 4 }, () => createCategory(uses, people.hr, aCategory)));
  const rest = mostCategories - 5;
  for (let made = 0; made < rest; made += 1) await createCategory(uses, people.hr, aCategory);
  await expectRefusal(createCategory(uses, people.otherHr, aCategory), 'too-many-categories');
  const positions = await db.app.inTenant(people.hr.company, (tx) =>
    tx.db.select({ position: categories.position }).from(categories).where(eq(categories.companyId, tx.company)),
  );
  expect(new Set(positions.map(({ position }) => position)).size).toBe(mostCategories);
});
