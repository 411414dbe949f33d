import { and, eq } from 'drizzle-orm';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Person } from '../../shared/platform/actor.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import { applyStaffImport } from '../../shared/people/staff-import/apply-staff-import.ts';
import { changeStaffImport } from '../../shared/people/staff-import/change-staff-import.ts';
import { discardStaffImport } from '../../shared/people/staff-import/discard-staff-import.ts';
import { exportEmployees } from '../../shared/people/staff-import/export-employees.ts';
import { forgetStaffImports } from '../../shared/people/staff-import/forget-staff-imports.ts';
import { leaveOutLines } from '../../shared/people/staff-import/leave-out-lines.ts';
import { listStaffImportLines } from '../../shared/people/staff-import/list-staff-import-lines.ts';
import { makeStaffImport } from '../../shared/people/staff-import/make-staff-import.ts';
import { showStaffImport } from '../../shared/people/staff-import/show-staff-import.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses, later, messages } = await verbWorld();

const head = 'Anställningsnummer;Namn;E-post;Avdelning;Chef;Från;Till;Sysselsättningsgrad';
const make = (hr: Person, ...rows: string[]) => makeStaffImport(uses, hr, Buffer.from([head, ...rows].join('\r\n')));
const linesOf = async (hr: Person, id: string, kind?: string) =>
  (await listStaffImportLines(uses, hr, id, kind ? { kind } : {})).items;
const peopleOf = (company: string) =>
  db.app.inTenant(company, (tx) =>
    tx.db
      .select({ name: employees.name, mail: employees.workEmail })
      .from(employees)
      .where(eq(employees.companyId, company)),
  );
const mailOf = async (person: Person) =>
  (await showEmployment(uses, { ...person, roles: ['employee', 'hr'] }, person.employee)).employee.workEmail;

test('a file is compared, nothing is written, and applied it is what it said', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  const before = await peopleOf(company.id);
  const made = await make(
    hr,
    'A1;Ny Chef;ny.chef@x.example;Lager;;2026-01-01;;100',
    `A2;Ny Person;ny.person@x.example;Lager;ny.chef@x.example;2026-03-01;;80`,
    `A3;Employee Exempel;${await mailOf(employee)};Butik;A1;2020-01-01;;75,5`,
    `;Colleague Exempel;${await mailOf(colleague)};;;2020-01-01;2026-04-30;100`,
    `;Manager Exempel;${await mailOf(company.people.manager)};;;2020-01-01;;100`,
  );
  expect(made).toMatchObject({ state: 'open', rows: 5, counts: { add: 2, change: 1, end: 1, same: 1, wrong: 0 } });
  expect(await peopleOf(company.id)).toEqual(before);
  const [changed] = await linesOf(hr, made.id, 'change');
  expect(changed).toMatchObject({
    row: 4,
    name: 'Employee Exempel',
    changes: [
      { field: 'employeeNumber', before: null, after: 'A3' },
      { field: 'department', before: null, after: 'Butik' },
      { field: 'manager', before: null, after: 'Ny Chef' },
      { field: 'partTimePermille', before: '1000', after: '755' },
    ],
  });
  const applied = await applyStaffImport(uses, hr, made.id, { invite: true });
  expect(applied).toMatchObject({ state: 'applied', lines: { waiting: 0, leftOut: 0, done: 4, refused: 0 } });
  const view = await showEmployment(uses, hr, employee.employee);
  expect(view).toMatchObject({
    employeeNumber: 'A3',
    department: 'Butik',
    partTimePermille: 755,
    manager: { name: 'Ny Chef' },
  });
  const added = await linesOf(hr, made.id, 'add');
  const second = await showEmployment(uses, hr, added.find(({ name }) => name === 'Ny Person')!.employee!);
  expect(second).toMatchObject({ manager: { name: 'Ny Chef' }, roles: { all: ['employee'] }, partTimePermille: 800 });
  expect((await showEmployment(uses, hr, colleague.employee)).employedUntil).toBe('2026-04-30');
  expect(await messages(company.id, 'send-invitation')).toHaveLength(2);
  const acts = (await recordsOf(db.app, company.id)).audit;
  expect(acts.filter((act) => act === 'employee.added')).toHaveLength(2);
  expect(acts.filter((act) => act === 'employee.employment-changed')).toHaveLength(2);
  expect(acts.filter((act) => act.startsWith('staff-import'))).toEqual(['staff-import.made', 'staff-import.applied']);
});

test('applied twice, at once or after, each line is applied once', async () => {
  const company = await aCompany(db);
  const { hr } = company.people;
  const made = await make(
    hr,
    ...Array.from({ length: 130 }, (_, at) => `N${at};Person ${at};p${at}@x.example;;;2026-01-01;;`),
  );
  const both = await Promise.all([1, 2].map(() => applyStaffImport(uses, hr, made.id, { invite: false })));
  expect(Math.max(...both.map(({ lines }) => lines.done))).toBe(100);
  await applyStaffImport(uses, hr, made.id, { invite: false });
  const end = await applyStaffImport(uses, hr, made.id, { invite: false });
  expect(end).toMatchObject({ state: 'applied', lines: { done: 130, waiting: 0, refused: 0 } });
  expect(await peopleOf(company.id)).toHaveLength(137);
  expect(await messages(company.id, 'send-invitation')).toHaveLength(0);
});

test('who was changed meanwhile is refused and shown, and the others are applied', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  const row = async (person: Person, name: string) => `;${name};${await mailOf(person)};Ny avdelning;;2020-01-01;;`;
  const made = await make(
    hr,
    await row(employee, 'Employee Exempel'),
    await row(colleague, 'Colleague Exempel'),
    'T1;Ny;ny@x.example;;;2026-01-01;;',
  );
  await changeEmployment(uses, hr, employee.employee, {
    version: 0,
    name: 'Annat Namn',
    workEmail: 'ny@x.example',
    employeeNumber: null,
    department: null,
    manager: null,
    partTimePermille: 1000,
    employedFrom: '2020-01-01',
    employedUntil: null,
  });
  const after = await applyStaffImport(uses, hr, made.id, { invite: false });
  expect(after.lines).toMatchObject({ done: 1, refused: 2 });
  const refused = await linesOf(hr, made.id, 'refused');
  expect(refused.map(({ name, faults }) => [name, faults[0]!.text.en])).toEqual([
    ['Ny', 'The address belongs to another employee here.'],
    ['Employee Exempel', 'Somebody else changed this. Reload to see the latest.'],
  ]);
  expect((await showEmployment(uses, hr, employee.employee)).employee.name).toBe('Annat Namn');
  expect((await showEmployment(uses, hr, colleague.employee)).department).toBe('Ny avdelning');
});

test('who is missing stays, unless HR says that they have left; nobody ends their own employment', async () => {
  const company = await aCompany(db);
  const { hr, employee, otherHr } = company.people;
  const made = await make(hr, `;Employee Exempel;${await mailOf(employee)};;;2020-01-01;;`);
  expect(made.counts).toEqual({ add: 0, change: 0, end: 0, same: 1, wrong: 0 });
  const left = await changeStaffImport(uses, hr, made.id, { version: 1, missingLeftOn: '2026-05-01' });
  expect(left.counts).toMatchObject({ end: 4, wrong: 2 });
  const wrong = await linesOf(hr, made.id, 'wrong');
  expect(new Set(wrong.map(({ employee: who }) => who))).toEqual(new Set([hr.employee, otherHr.employee]));
  await expectRefusal(changeStaffImport(uses, hr, made.id, { version: 1, missingLeftOn: null }), 'changed-meanwhile');
  const back = await changeStaffImport(uses, hr, made.id, { version: 2, missingLeftOn: null });
  expect(back.counts).toMatchObject({ end: 0, wrong: 0 });
  await changeStaffImport(uses, hr, made.id, { version: 3, missingLeftOn: '2026-05-01' });
  const [one, ...rest] = await linesOf(hr, made.id, 'end');
  await leaveOutLines(uses, hr, made.id, { lines: [one!.id], out: true });
  expect((await applyStaffImport(uses, hr, made.id, { invite: false })).lines).toMatchObject({
    done: rest.length,
    leftOut: 1,
  });
  expect((await showEmployment(uses, hr, one!.employee!)).employedUntil).toBeNull();
});

test('a comparison is the company’s own, lasts a day, and leaves nothing behind', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const made = await make(ours.people.hr, 'T1;Ny Person;ny@x.example;;;2026-01-01;;');
  await expectRefusal(showStaffImport(uses, theirs.people.hr, made.id), 'not-found');
  await expectRefusal(applyStaffImport(uses, theirs.people.hr, made.id, { invite: false }), 'not-found');
  await expectRefusal(make(ours.people.employee, 'x'), 'not-allowed');
  await expectRefusal(showStaffImport(uses, ours.people.manager, made.id), 'not-allowed');
  const raw = await db.client('administrator');
  const { rows } = await raw.query('select content from staff_import_lines where company_id = $1', [ours.id]);
  expect(rows[0].content.toString('latin1')).not.toContain('Ny Person');
  later(24 * 60 * 60);
  await expectRefusal(showStaffImport(uses, ours.people.hr, made.id), 'import-over');
  await expectRefusal(applyStaffImport(uses, ours.people.hr, made.id, { invite: false }), 'import-over');
  expect(await forgetStaffImports(uses, ours.id)).toBe(1);
  expect(await forgetStaffImports(uses, ours.id)).toBe(0);
  const again = await make(ours.people.hr, 'T1;Ny Person;ny@x.example;;;2026-01-01;;');
  await discardStaffImport(uses, ours.people.hr, again.id);
  await expectRefusal(showStaffImport(uses, ours.people.hr, again.id), 'not-found');
  const left = await raw.query('select from staff_import_lines where company_id = $1', [ours.id]);
  expect(left.rowCount).toBe(0);
});

test.each(['csv', 'xlsx'] as const)(
  'what leaves as %s comes back as the same, and changed in it is a change',
  async (format) => {
    const company = await aCompany(db);
    const { hr, employee } = company.people;
    await db.app.inTenant(company.id, (tx) =>
      tx.db
        .update(employees)
        .set({ name: '=HYPERLINK("http://x.example")' })
        .where(and(eq(employees.companyId, company.id), eq(employees.id, employee.employee))),
    );
    for (const language of ['sv', 'en'] as const) {
      const { bytes } = await exportEmployees(uses, { ...hr, language }, { format, status: 'all' });
      const file = await buffer(bytes);
      if (format === 'csv') expect(file.toString()).toContain(`"'=HYPERLINK(""http://x.example"")"`);
      expect((await makeStaffImport(uses, hr, file)).counts).toEqual({ add: 0, change: 0, end: 0, same: 7, wrong: 0 });
    }
    const { bytes } = await exportEmployees(uses, { ...hr, language: 'en' }, { format: 'csv', search: 'colleague' });
    const changed = (await buffer(bytes)).toString().replace('Colleague Exempel', 'Colleague Ek');
    expect((await makeStaffImport(uses, hr, Buffer.from(changed))).counts).toMatchObject({ change: 1, same: 0 });
    await expectRefusal(exportEmployees(uses, company.people.manager, { format }), 'not-allowed');
    const acts = (await recordsOf(db.app, company.id)).audit.filter((act) => act === 'employee.exported');
    expect(acts).toHaveLength(3);
  },
);
