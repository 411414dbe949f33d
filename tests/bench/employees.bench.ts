import { eq, sql } from 'drizzle-orm';
import { company, employees as demoPeople } from '../../infra/local/demo/company.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { maskPersonnummer, type Personnummer } from '../../shared/kernel/personnummer.ts';
import type { PhoneNumber } from '../../shared/kernel/phone-number.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import { openDetails, sealDetails } from '../../shared/people/employees/private-fields.ts';
import { employeePrivate, employees } from '../../shared/people/employees/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import type { Seals } from '../../shared/platform/encryption/seal.ts';
import type { Database, Tx } from '../../shared/platform/tenant-transaction.ts';
import { withCheckDigit } from '../support/with-check-digit.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';
import { withRealKeys } from './with-real-keys.ts';

export const says = 'a list of 200 employees with sealed fields, against the same rows unsealed; at most 10 ms more';

const many = 200;
const allowed = 10;
const details = (n: number) => ({
  personnummer: `19${withCheckDigit(`800101${String(n + 1).padStart(3, '0')}`)}` as Personnummer,
  email: `person${n}@hemma.example`,
  phone: `+46701740${100 + n}` as PhoneNumber,
  bankAccount: { clearing: '6000', number: String(100_000_000 + n) },
});

/** A table like `employee_private` whose fields anybody can read: what sealing is measured against. It ends with its database. */
const unsealed = `create table unsealed (company_id uuid, employee_id uuid, personnummer text, private_email text,
    private_phone text, bank_account jsonb, primary key (company_id, employee_id));
  alter table unsealed enable row level security;
  create policy tenant on unsealed using (company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
  grant select, insert on unsealed to app`;

type Uses = { database: Database; seals: Seals };

/** One more employee, with the same details sealed and unsealed. */
async function addEmployee(uses: Uses, n: number, employeeId: Id): Promise<void> {
  const whose = { companyId: company.id, employeeId };
  const held = details(n);
  const columns = await sealDetails(uses, whose, held);
  await uses.database.inTenant(company.id, async (tx) => {
    await tx.db.insert(employees).values({
      companyId: company.id,
      id: employeeId,
      name: `${demoPeople[n % demoPeople.length]!.name} ${n}`,
      workEmail: `person${n}@fjallviken.example`,
      roles: ['employee'],
      language: 'sv',
      employedFrom: plainDate('2023-03-01'),
      createdAt: tx.now,
    });
    await tx.db.insert(employeePrivate).values({ ...whose, ...columns, version: 1, changedAt: tx.now });
    await tx.db.execute(sql`insert into unsealed values (${whose.companyId}, ${employeeId}, ${held.personnummer},
      ${held.email}, ${held.phone}, ${JSON.stringify(held.bankAccount)})`);
  });
}

/** Everything on file of everybody, opened: what no page does, and an export will. */
const openAll = async (uses: Uses) => {
  const read = (tx: Tx) => tx.db.select().from(employeePrivate).where(eq(employeePrivate.companyId, tx.company));
  const found = await uses.database.inTenant(company.id, read, 'look');
  return Promise.all(found.map((held) => openDetails(uses, held)));
};
const readAllUnsealed = (database: Database) =>
  database.inTenant(
    company.id,
    async (tx) => (await tx.db.execute(sql`select * from unsealed where company_id = ${tx.company}`)).rows,
    'look',
  );

/** The list with nothing to open: the same join, the same mask, the same order. */
async function listUnsealed(database: Database) {
  const found = await database.inTenant(
    company.id,
    async (tx) =>
      (
        await tx.db.execute<{ id: string; name: string; personnummer: Personnummer }>(sql`
          select e.id, e.name, e.work_email, u.personnummer, u.private_email is not null as email,
            u.private_phone is not null as phone, u.bank_account is not null as account
          from employees e left join unsealed u on u.company_id = e.company_id and u.employee_id = e.id
          where e.company_id = ${tx.company}`)
      ).rows,
    'look',
  );
  const items = found.map((one) => ({ ...one, personnummer: maskPersonnummer(one.personnummer) }));
  const { compare } = new Intl.Collator('sv');
  return items.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

export function rows(): Promise<Row[]> {
  return withRealKeys(async ({ database, seals, migrator }) => {
    await migrator.query(unsealed);
    await migrator.query(`select set_config('app.company_id', $1, false)`, [company.id]);
    for (const table of ['identities', 'employee_private', 'employees']) await migrator.query(`delete from ${table}`);
    const uses = { database, seals };
    const { id: newId } = systemRandomness(systemClock);
    for (let n = 0; n < many; n += 1) await addEmployee(uses, n, newId());
    await migrator.query('analyze');

    const id = newId();
    const hr: Person = {
      kind: 'person',
      company: company.id,
      employee: id,
      session: id,
      roles: ['hr'],
      language: 'sv',
    };
    const seen = [(await listEmployees(uses, hr)).items, await listUnsealed(database)];
    if (
      seen.some((items) => items.length !== many || items.some(({ personnummer }) => !personnummer?.endsWith('****')))
    )
      throw new Error('the two lists do not show what they should');

    const list = await interleave(
      () => timed(() => listEmployees(uses, hr)),
      () => timed(() => listUnsealed(database)),
      60,
    );
    const whole = await interleave(
      () => timed(() => openAll(uses)),
      () => timed(() => readAllUnsealed(database)),
      60,
    );
    return [
      row('list-200', list.ours, list.floor, 'ms', ownRss()),
      row('list-200 adds, of 10 ms', list.ours - list.floor, allowed, 'ms', null),
      row('all-fields-of-200', whole.ours, whole.floor, 'ms', ownRss()),
    ];
  });
}
