import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { incidentWorld } from '../support/an-incident.ts';
import { expectRefusal } from '../support/expect-refusal.ts';

const { db, iso, say, scope, show, open, aware } = await incidentWorld();
const [first, second, third] = [await aCompany(db), await aCompany(db, { spare: true }), await aCompany(db)];

test('reach is counted from the data: of the companies that are named, and of nobody else', async () => {
  const incident = await open();
  await say(incident, aware());
  const people = async (company: Id) => (await db.app.inTenant(company, (tx) => tx.db.select().from(employees))).length;
  const [a, b, c] = [await people(first.id), await people(second.id), await people(third.id)];
  await scope(incident, [first.id, second.id]);
  const { reach } = await show(incident);
  const one = (company: Id, name: string, most: number) => ({
    ...{ company, name, people: { least: most, most }, records: { least: most, most }, toldAt: null },
  });
  expect(reach).toMatchObject({
    companies: [one(first.id, first.name, a), one(second.id, second.name, b)].toSorted((x, y) =>
      x.company < y.company ? -1 : 1,
    ),
    people: { least: a + b, most: a + b },
    sealedOnly: false,
    unintelligible: false,
  });
  expect(reach!.categories).toContainEqual(expect.objectContaining({ sv: expect.any(String) }));
  await scope(incident, 'all');
  expect((await show(incident)).reach!.people.most).toBe(a + b + c);
});

test('sealed fields under safe keys are unintelligible; a window leaves out what came to be outside it', async () => {
  const incident = await open();
  await say(incident, aware());
  const sealed = { tables: ['employee_private'], columns: ['employee_private.personnummer'] };
  await scope(incident, 'all', sealed);
  expect((await show(incident)).reach).toMatchObject({ companies: [], sealedOnly: true, unintelligible: true });
  await scope(incident, 'all', { ...sealed, keysSafe: false });
  expect((await show(incident)).reach).toMatchObject({ sealedOnly: true, unintelligible: false });
  await scope(incident, [first.id], { from: iso(-1), until: iso(-2) });
  expect((await show(incident)).reach).toMatchObject({ companies: [], people: { least: 0, most: 0 } });
  await scope(incident, [first.id], { from: iso(1), until: iso(-1) });
  expect((await show(incident)).reach!.people.most).toBeGreaterThan(0);
  // Whole tables of everybody: what has no time of its own counts for the most alone.
  await scope(incident, [first.id], { tables: 'all', from: iso(-1), until: iso(-2) });
  const { reach } = await show(incident);
  expect(reach!.people.least).toBe(0);
  expect(reach!.people.most).toBeGreaterThanOrEqual(0);
});

test.each([
  ['a table that is not there', { tables: ['employees; drop'] }],
  ['a column that is not there', { columns: ['employees.shoe_size'] }],
  ['a window that ends before it begins', { from: '2026-05-02T10:00:00Z', until: '2026-05-01T10:00:00Z' }],
  ['a year that there was not', { from: '0000-01-01T00:00:00Z' }],
  ['what is before the first year where it is counted', { until: '0001-01-01T00:00:00+14:00' }],
  ['what is after the last year where it is counted', { from: '9999-12-31T23:59:00-14:00' }],
])('no scope is taken of %s', async (_, more) => {
  const incident = await open();
  await expectRefusal(scope(incident, 'all', more), 'input-invalid');
  await expectRefusal(scope(incident, [incident]), 'input-invalid');
});
