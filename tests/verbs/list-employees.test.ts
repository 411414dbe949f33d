import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { hr, employee, colleague, manager } = ours.people;
const nothing = { version: 0, personnummer: null, email: null, phone: null, bankAccount: null };

test('HR sees everybody of the company and nobody else, the number covered, and what is on file', async () => {
  const personnummer = '821101-2391';
  await changePrivateDetails(uses, hr, employee.employee, { ...nothing, personnummer, phone: '070-174 06 05' });
  await changePrivateDetails(uses, theirs.people.hr, theirs.people.colleague.employee, { ...nothing, personnummer });
  const before = await recordsOf(db.app, ours.id);
  const { items } = await listEmployees(uses, hr);
  expect(items.map(({ id }) => id).toSorted()).toEqual(
    Object.values(ours.people)
      .map((person) => person.employee)
      .toSorted(),
  );
  const none = { email: false, phone: false, bankAccount: false };
  expect(items.find(({ id }) => id === employee.employee)).toMatchObject({
    name: 'Employee Exempel',
    personnummer: '19821101-****',
    onFile: { ...none, phone: true },
  });
  expect(items.find(({ id }) => id === colleague.employee)).toMatchObject({ personnummer: null, onFile: none });
  expect(JSON.stringify(items)).not.toContain('1101-2391');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('names stand in the order of the reader’s alphabet', async () => {
  const names = ['Östen', 'Zara', 'Ärla', 'Åsa', 'anna', 'Örjan', 'Bo'];
  const people = Object.values(theirs.people);
  await db.app.inTenant(theirs.id, async (tx) => {
    for (const [at, name] of names.entries())
      await tx.db.update(employees).set({ name }).where(eq(employees.id, people[at]!.employee));
  });
  const namesFor = async (language: 'sv' | 'en') =>
    (await listEmployees(uses, { ...theirs.people.hr, language })).items.map(({ name }) => name);
  expect(await namesFor('sv')).toEqual(['anna', 'Bo', 'Zara', 'Åsa', 'Ärla', 'Örjan', 'Östen']);
  expect(await namesFor('en')).toEqual(['anna', 'Ärla', 'Åsa', 'Bo', 'Örjan', 'Östen', 'Zara']);
});

test('nobody but HR sees the list', async () => {
  for (const person of [employee, manager, ours.people.finance, ours.people.salary])
    await expectRefusal(listEmployees(uses, person), 'not-allowed');
});
