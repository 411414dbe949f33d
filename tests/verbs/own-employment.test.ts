import { expect, test } from 'vitest';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { disableEmployee } from '../../shared/people/employment/disable-employee.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const uses = { database: db.app };
const company = await aCompany(db);
const { hr, otherHr, colleague } = company.people;

async function change(by: Person, { employee: id }: Person, wanted: object) {
  const { employee, employeeNumber, department, manager, ...rest } = await showEmployment(uses, by, id);
  const { version, partTimePermille, employedFrom, employedUntil } = rest;
  return changeEmployment(uses, by, id, {
    ...{ version, name: employee.name, workEmail: employee.workEmail, employeeNumber, department },
    ...{ manager: manager?.id ?? null, partTimePermille, employedFrom, employedUntil, ...wanted },
  });
}

test.each([
  ['who decides their claims', { manager: colleague.employee }],
  ['the share that their allowances follow', { partTimePermille: 500 }],
  ['from when they have them', { employedFrom: '2019-01-01' }],
  ['until when', { employedUntil: '2030-12-31' }],
])('nobody in HR sets for themselves %s: a colleague does', async (_, wanted) => {
  await expectRefusal(change(hr, hr, wanted), 'own-employment');
  expect(await change(otherHr, hr, wanted)).toMatchObject({ version: expect.any(Number) });
});

test('what nothing follows from they set themselves, and all of it while nobody else in HR can', async () => {
  expect(await change(hr, hr, { name: 'Hr Ny', department: 'Personal' })).toMatchObject({ department: 'Personal' });
  await change(hr, hr, {});
  // A page tells it before anybody types.
  expect(await showEmployment(uses, hr, hr.employee)).toMatchObject({ setByColleague: true });
  expect(await showEmployment(uses, otherHr, hr.employee)).toMatchObject({ setByColleague: false });
  const { version } = await showEmployment(uses, hr, otherHr.employee);
  await change(otherHr, hr, { employedUntil: null, partTimePermille: 500 });
  await disableEmployee(uses, hr, otherHr.employee, { version });
  expect(await showEmployment(uses, hr, hr.employee)).toMatchObject({ setByColleague: false });
  expect(await change(hr, hr, { partTimePermille: 1000 })).toMatchObject({ partTimePermille: 1000 });
});
