import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { listDepartments } from '../../shared/people/employees/list-departments.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import { findEmployees } from '../../shared/people/employees/find-employees.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { mostCounted } from '../../shared/platform/listing/contract.ts';
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

test('names stand as Swedish sorts them, for every reader, so that a page can be cut from an index', async () => {
  const names = ['Östen', 'Zara', 'Ärla', 'Åsa', 'anna', 'Örjan', 'Bo'];
  const people = Object.values(theirs.people);
  await db.app.inTenant(theirs.id, async (tx) => {
    for (const [at, name] of names.entries())
      await tx.db.update(employees).set({ name }).where(eq(employees.id, people[at]!.employee));
  });
  const namesFor = async (language: 'sv' | 'en', query = {}) =>
    (await listEmployees(uses, { ...theirs.people.hr, language }, query)).items.map(({ name }) => name);
  const sorted = ['anna', 'Bo', 'Zara', 'Åsa', 'Ärla', 'Örjan', 'Östen'];
  expect(await namesFor('sv')).toEqual(sorted);
  expect(await namesFor('en')).toEqual(sorted);
  expect(await namesFor('sv', { order: 'desc' })).toEqual(sorted.toReversed());
});

test('nobody but HR sees the list, in any of its ways', async () => {
  for (const person of [employee, manager, ours.people.finance, ours.people.salary]) {
    await expectRefusal(listEmployees(uses, person), 'not-allowed');
    await expectRefusal(findEmployees(uses, person, { search: 'a' }), 'not-allowed');
    await expectRefusal(listDepartments(uses, person), 'not-allowed');
  }
  await expectRefusal(listEmployees(uses, hr, { cursor: 'x' }), 'input-invalid');
  await expectRefusal(listEmployees(uses, hr, { status: 'gone' }), 'input-invalid');
});

const many = 10_000;
const big = await aCompany(db);
/** Thousands of people with the same few names, as in life: pages are cut between equal ones. */
const fillCompany = async () => {
  const client = await db.client('migrator');
  await client.query(`select set_config('app.company_id', $1, false)`, [big.id]);
  await client.query(
    `insert into employees (company_id, id, name, work_email, roles, language, employed_from, created_at, disabled_at)
     select $1, gen_random_uuid(), (array['Åsa Maria Öström', 'Bo Ek', 'Maj-Britt af Klercker', 'Ana Ibarra'])[1 + n % 4] || case when n % 97 = 0 then ' Wåhlin' else '' end,
       'person' || n || '@stora.example', array['employee'], 'sv', '2020-01-01', now(), case when n % 400 = 0 then now() end
     from generate_series(1, $2::integer) n`,
    [big.id, many],
  );
  await client.query(
    `insert into employments (company_id, employee_id, version, employee_number, department, given_roles, changed_at)
     select company_id, id, 1, 'A' || substring(work_email from '[0-9]+'), case when work_email like 'person1%' then 'Lager' else 'Butik' end,
       roles, now() from employees where company_id = $1 and work_email like 'person%'`,
    [big.id],
  );
  await client.query('analyze employees; analyze employments');
};
await fillCompany();
const ofBig = big.people.hr;

test('ten thousand people are gone through page by page, each once, whoever else changes meanwhile', async () => {
  const seen = new Set<string>();
  let [cursor, pages] = [undefined as string | undefined, 0];
  do {
    const page = await listEmployees(uses, ofBig, { status: 'all', ...(cursor === undefined ? {} : { cursor }) });
    expect(page.count).toBe(cursor === undefined ? mostCounted : null);
    for (const { id } of page.items) seen.add(id);
    [cursor, pages] = [page.next ?? undefined, pages + 1];
  } while (cursor !== undefined);
  expect([seen.size, pages]).toEqual([many + 7, Math.ceil((many + 7) / 50)]);
});

test.each([
  [{ search: 'wåhlin' }, 103],
  [{ search: 'WAHLIN bo' }, 26],
  [{ search: 'britt maj' }, 2500],
  [{ search: 'klercker' }, 2474],
  [{ search: 'person12@' }, 1],
  [{ search: 'a4711' }, 1],
  [{ search: '%' }, 0],
  [{ search: "'; --" }, 0],
  [{ search: '' }, many + 7],
  [{ search: 'bo', department: 'Lager' }, 278],
  [{ search: 'åsa', status: 'disabled' as const }, 25],
  [{ search: 'bo', status: 'disabled' as const }, 0],
])('a search for %j finds %i', async (search, count) => {
  const all = await findEmployees(uses, ofBig, { status: 'all', ...search });
  expect([all.count, all.items.length]).toEqual([Math.min(mostCounted, count), Math.min(50, count)]);
});

test('a list is narrowed to who is shut out, to a department, and to who has never signed in', async () => {
  expect((await listEmployees(uses, ofBig, { status: 'disabled' })).count).toBe(many / 400);
  expect((await listDepartments(uses, ofBig)).items).toEqual(['Butik', 'Lager']);
  const lager = await listEmployees(uses, ofBig, { department: 'Lager', status: 'all' });
  expect(lager.count).toBe(mostCounted);
  expect(new Set(lager.items.map(({ department }) => department))).toEqual(new Set(['Lager']));
  const client = await db.client('migrator');
  const [one] = (await findEmployees(uses, ofBig, { search: 'wåhlin' })).items;
  await client.query(`select set_config('app.company_id', $1, false)`, [big.id]);
  await client.query(
    `insert into identities (issuer, subject, company_id, employee_id) values ('https://x.example', 'y', $1, $2)`,
    [big.id, one!.id],
  );
  const unlinked = await findEmployees(uses, ofBig, { search: 'wåhlin', unlinked: 'yes', status: 'all' });
  expect(unlinked.count).toBe(102);

  await client.query(`delete from identities where subject = 'y'`);
  const again = await findEmployees(uses, ofBig, { search: 'wåhlin', unlinked: 'yes', status: 'all' });
  expect(again.count).toBe(103);
  // Out of the company's sight nothing would say on the person that the account is there.
  await client.query(`select set_config('app.company_id', '', false)`);
  const unseen = client.query(
    `insert into identities (issuer, subject, company_id, employee_id) values ('https://x.example', 'y', $1, $2)`,
    [big.id, one!.id],
  );
  await expect(unseen).rejects.toMatchObject({ constraint: 'account_of_person' });
});
