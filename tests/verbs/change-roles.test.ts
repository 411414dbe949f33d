import { expect, test } from 'vitest';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { changeRoles } from '../../shared/people/employment/change-roles.ts';
import { disableEmployee } from '../../shared/people/employment/disable-employee.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { recordedBy } from '../support/records.ts';

const db = await freshDatabase();
const uses = { database: db.app };

test('roles are changed over the version that was seen, recorded, and always hold employee', async () => {
  const { id, people } = await aCompany(db);
  const whom = people.employee.employee;
  const recorded = await recordedBy(db.app, id, async () => {
    const changed = await changeRoles(uses, people.hr, whom, { version: 0, roles: ['finance'] });
    expect(changed).toMatchObject({ version: 1, roles: { all: ['employee', 'finance'] } });
  });
  expect(recorded.audit).toEqual(['employee.roles-changed']);
  await expectRefusal(changeRoles(uses, people.otherHr, whom, { version: 0, roles: ['hr'] }), 'changed-meanwhile');
});

test('nobody gives up their own HR role or shuts themselves out', async () => {
  const { people } = await aCompany(db);
  const { employee } = people.hr;
  await expectRefusal(changeRoles(uses, people.hr, employee, { version: 0, roles: [] }), 'own-access');
  await expectRefusal(disableEmployee(uses, people.hr, employee, { version: 0 }), 'own-access');
});

test.each([
  ['by their roles', (actor: never, whom: string) => changeRoles(uses, actor, whom, { version: 0, roles: [] })],
  ['by shutting them out', (actor: never, whom: string) => disableEmployee(uses, actor, whom, { version: 0 })],
])('two of HR who take each other out at once %s: one stays', async (_, takeOut) => {
  const { people } = await aCompany(db);
  const { hr, otherHr } = people;
  const done = await Promise.allSettled([
    takeOut(hr as never, otherHr.employee),
    takeOut(otherHr as never, hr.employee),
  ]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((done.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
    code: 'last-hr',
  });
});

test('a last day that has passed is not for oneself, and a number is one person’s', async () => {
  const { people } = await aCompany(db);
  const typed = {
    version: 0,
    name: 'Någon Annan',
    workEmail: `x${people.hr.company}@exempel.example`,
    employeeNumber: '17',
    department: null,
    manager: people.manager.employee,
    partTimePermille: 667,
    employedFrom: '2020-01-01',
    employedUntil: null,
  };
  expect(await changeEmployment(uses, people.hr, people.employee.employee, typed)).toMatchObject({
    employeeNumber: '17',
    manager: { id: people.manager.employee },
    partTimePermille: 667,
  });
  const other = { ...typed, workEmail: `y${people.hr.company}@exempel.example` };
  const { colleague, hr } = people;
  await expectRefusal(changeEmployment(uses, hr, colleague.employee, other), 'employee-number-taken');
  const gone = { ...other, employeeNumber: null, employedUntil: '2020-02-01' };
  await expectRefusal(changeEmployment(uses, hr, hr.employee, gone), 'own-access');
  await expectRefusal(
    changeEmployment(uses, hr, colleague.employee, { ...other, workEmail: typed.workEmail, employeeNumber: null }),
    'work-email-taken',
  );
  for (const wrong of [0, 1001, 66.7])
    await expectRefusal(
      changeEmployment(uses, hr, colleague.employee, { ...other, partTimePermille: wrong }),
      'input-invalid',
    );
  expect(await showEmployment(uses, hr, colleague.employee)).toMatchObject({ version: 0, partTimePermille: 1000 });
});
