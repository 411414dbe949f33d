import { beforeEach, expect, test } from 'vitest';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { applyStaffImport } from '../../shared/people/staff-import/apply-staff-import.ts';
import { leaveOutLines } from '../../shared/people/staff-import/leave-out-lines.ts';
import { listStaffImportLines } from '../../shared/people/staff-import/list-staff-import-lines.ts';
import { makeStaffImport } from '../../shared/people/staff-import/make-staff-import.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { setManager } from '../support/a-flow.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
let company: ACompany;
beforeEach(async () => {
  company = await aCompany(db);
});

async function lead(by: Person, employee: Id, manager: Id | null) {
  const { version, employee: who, department, employedFrom } = await showEmployment(uses, by, employee);
  const { name, workEmail } = who;
  const rest = { employeeNumber: null, department, partTimePermille: 1000, employedFrom, employedUntil: null };
  return changeEmployment(uses, by, employee, { version, name, workEmail, manager, ...rest });
}
const managerOf = async (employee: Id) => (await showEmployment(uses, company.people.hr, employee)).manager?.id ?? null;

test('nobody leads their own manager, at first hand or further', async () => {
  const { hr, employee, colleague, manager } = company.people;
  await lead(hr, employee.employee, colleague.employee);
  await expectRefusal(lead(hr, colleague.employee, employee.employee), 'manager-circle');
  await lead(hr, colleague.employee, manager.employee);
  await expectRefusal(lead(hr, manager.employee, employee.employee), 'manager-circle');
  expect(await managerOf(manager.employee)).toBeNull();
});

test('of two who make each other’s manager at once, one does', async () => {
  const { hr, otherHr, employee, colleague } = company.people;
  const both = await Promise.allSettled([
    lead(hr, employee.employee, colleague.employee),
    lead(otherHr, colleague.employee, employee.employee),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const leads = await Promise.all([managerOf(employee.employee), managerOf(colleague.employee)]);
  expect(leads.filter((one) => one !== null)).toHaveLength(1);
});

test('a circle that is there already, from a directory, stands in nobody’s way and can be broken', async () => {
  const { hr, employee, colleague, manager } = company.people;
  await setManager(db.app, company.id, employee.employee, colleague.employee);
  await setManager(db.app, company.id, colleague.employee, employee.employee);
  await lead(hr, manager.employee, employee.employee);
  expect(await managerOf(manager.employee)).toBe(employee.employee);
  await lead(hr, colleague.employee, manager.employee).then(
    () => expect.unreachable('it closes another circle'),
    () => undefined,
  );
  await lead(hr, employee.employee, null);
  expect(await managerOf(employee.employee)).toBeNull();
});

const head = 'Namn;E-post;Chef;Från';
async function bring(rows: readonly (readonly [Person, Person | null])[]) {
  const { hr } = company.people;
  const named = async (person: Person) => (await showEmployment(uses, hr, person.employee)).employee;
  const lines = await Promise.all(
    rows.map(async ([person, manager]) => {
      const { name, workEmail } = await named(person);
      return `${name};${workEmail};${manager ? (await named(manager)).workEmail : ''};2020-01-01`;
    }),
  );
  return makeStaffImport(uses, hr, Buffer.from([head, ...lines].join('\r\n')));
}

test('a file that turns who leads whom around is applied whole, in whatever order its rows stand', async () => {
  const { hr, employee, colleague, manager } = company.people;
  await lead(hr, employee.employee, colleague.employee);
  await lead(hr, colleague.employee, manager.employee);
  const made = await bring([
    [manager, colleague],
    [colleague, employee],
    [employee, null],
  ]);
  expect(made.counts).toMatchObject({ change: 3, wrong: 0 });
  expect(await applyStaffImport(uses, hr, made.id, { invite: false })).toMatchObject({
    lines: { done: 3, refused: 0 },
  });
  expect(await managerOf(manager.employee)).toBe(colleague.employee);
  expect(await managerOf(employee.employee)).toBeNull();
});

test('a row whose circle is only closed by what was left out is refused and says why', async () => {
  const { hr, employee, colleague } = company.people;
  await lead(hr, employee.employee, colleague.employee);
  const made = await bring([
    [employee, null],
    [colleague, employee],
  ]);
  const { items } = await listStaffImportLines(uses, hr, made.id, {});
  const out = items.filter((line) => line.employee === employee.employee).map(({ id }) => id);
  await leaveOutLines(uses, hr, made.id, { lines: out, out: true });
  expect(await applyStaffImport(uses, hr, made.id, { invite: false })).toMatchObject({
    lines: { done: 0, refused: 1 },
  });
  const refused = (await listStaffImportLines(uses, hr, made.id, { kind: 'refused' })).items;
  expect(refused).toMatchObject([
    { faults: [{ text: { en: 'The person leads their own manager, directly or further up.' } }] },
  ]);
  expect(await managerOf(colleague.employee)).toBeNull();
});
