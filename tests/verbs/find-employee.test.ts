import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { findEmployee } from '../../shared/people/employees/find-employee.ts';
import { indexesOf } from '../../shared/people/employees/private-fields.ts';
import { selectByPersonnummer } from '../../shared/people/employees/private-store.ts';
import { employeePrivate } from '../../shared/people/employees/table.ts';
import type { Personnummer } from '../../shared/kernel/personnummer.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { hr, employee, manager } = ours.people;
const number = '19821101-2391';
const nothing = { version: 0, personnummer: null, email: null, phone: null, bankAccount: null };
for (const { people } of [ours, theirs])
  await changePrivateDetails(uses, people.hr, people.employee.employee, { ...nothing, personnummer: number });

test('however it is written, the number finds its holder in one’s own company, and the look-up is recorded', async () => {
  for (const personnummer of [number, '821101-2391', '8211012391', ' 198211012391 ', '821101 2391']) {
    const recorded = await recordedBy(db.app, ours.id, async () => {
      const found = await findEmployee(uses, hr, { personnummer });
      expect(found.employee).toMatchObject({ id: employee.employee, personnummer: '19821101-****' });
    });
    expect(recorded).toEqual({ audit: ['employee.looked-up'], events: [], outbox: [] });
  }
  const other = await findEmployee(uses, theirs.people.hr, { personnummer: number });
  expect(other.employee?.id).toBe(theirs.people.employee.employee);
});

test('a number that nobody has finds nobody; one that is none is refused at its field', async () => {
  const before = await recordsOf(db.app, ours.id);
  expect(await findEmployee(uses, hr, { personnummer: '19901210-2381' })).toEqual({ employee: null });
  expect(await findEmployee(uses, hr, { personnummer: ' ' })).toEqual({ employee: null });
  const refused = findEmployee(uses, hr, { personnummer: '19821101-2392' });
  await expect(refused).rejects.toMatchObject({ code: 'input-invalid', faults: [{ pointer: '/personnummer' }] });
  for (const person of [employee, manager])
    await expectRefusal(findEmployee(uses, person, { personnummer: number }), 'not-allowed');
  expect(await recordsOf(db.app, ours.id)).toEqual(before);
});

test('the same number in two companies shows in nothing that is stored: other bytes, another index', async () => {
  const held = async (company: string, id: string) => {
    const [row] = await db.app.inTenant(company, (tx) =>
      tx.db.select().from(employeePrivate).where(eq(employeePrivate.employeeId, id)),
    );
    return row!;
  };
  const [mine, other] = [
    await held(ours.id, employee.employee),
    await held(theirs.id, theirs.people.employee.employee),
  ];
  expect(mine.personnummerIndex).toHaveLength(20);
  expect(mine.personnummerIndex!.equals(other.personnummerIndex!)).toBe(false);
  expect(Buffer.from(mine.personnummer as Buffer).equals(other.personnummer as Buffer)).toBe(false);
  for (const { personnummer, personnummerIndex } of [mine, other])
    for (const text of ['198211012391', '8211012391'])
      expect(Buffer.concat([personnummer as Buffer, personnummerIndex!]).includes(text)).toBe(false);
});

test('among thousands, it is one query that goes to the unique index', async () => {
  const administrator = await db.client('administrator');
  for (const { id } of [ours, theirs]) {
    await administrator.query(
      `with made as (insert into employees (company_id, id, name, work_email, roles, language, employed_from, created_at)
         select $1::uuid, gen_random_uuid(), 'N ' || n, n || '@' || $1::text || '.example', '{employee}', 'sv', '2020-01-01', now()
         from generate_series(1, 3000) n returning company_id, id)
       insert into employee_private (company_id, employee_id, version, personnummer, personnummer_index, changed_at)
       select company_id, id, 1, decode(md5(id::text), 'hex'), decode(md5('index' || id::text), 'hex'), now() from made`,
      [id],
    );
  }
  await administrator.query('analyze employees, employee_private');

  const index = await indexesOf(uses, ours.id, '198211012391' as Personnummer);
  const plan = await db.app.inTenant(ours.id, async (tx) => {
    const { sql, params } = selectByPersonnummer(tx, index).toSQL();
    const inlined = sql.replace(/\$(\d+)/g, (_, at: string) => {
      const value = params[Number(at) - 1];
      return value instanceof Uint8Array ? `'\\x${Buffer.from(value).toString('hex')}'` : `'${String(value)}'`;
    });
    const { rows } = await tx.db.execute<{ 'QUERY PLAN': string }>(`explain (costs off) ${inlined}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('Index Scan using employee_private_personnummer');
  expect(plan).toMatch(/Index Cond: .*personnummer_index/);
  expect(plan).not.toContain('Seq Scan');

  const asked: string[] = [];
  const pool = db.pool('app', 1);
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const [first] = given as [string | { text: string }];
      asked.push(typeof first === 'string' ? first : first.text);
      return query(...given);
    }) as typeof client.query;
  });
  const database = createDatabase(pool, db.clock, db.randomness);
  expect((await findEmployee({ ...uses, database }, hr, { personnummer: number })).employee?.id).toBe(
    employee.employee,
  );
  expect(asked.filter((text) => /^\s*select .*\bfrom\b/i.test(text))).toEqual([
    expect.stringContaining('"personnummer_index" in ($'),
  ]);
});
