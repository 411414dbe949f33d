import { and, count, eq, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { company, employees as demoPeople } from '../../infra/local/demo/company.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { maskPersonnummer, type Personnummer } from '../../shared/kernel/personnummer.ts';
import type { PhoneNumber } from '../../shared/kernel/phone-number.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { listEmployees } from '../../shared/people/employees/list-employees.ts';
import { byName, peopleWhere } from '../../shared/people/employees/people-store.ts';
import { openDetails, sealDetails } from '../../shared/people/employees/private-fields.ts';
import { employeePrivate, employees } from '../../shared/people/employees/table.ts';
import { employments } from '../../shared/people/employment/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { companyId, idColumn, instantColumn } from '../../shared/platform/columns.ts';
import type { Seals } from '../../shared/platform/encryption/seal.ts';
import { rowsOfPage, sortedPage } from '../../shared/platform/listing/sorted-page.ts';
import type { Database, Tx } from '../../shared/platform/tenant-transaction.ts';
import { withCheckDigit } from '../support/with-check-digit.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';
import { withRealKeys } from './with-real-keys.ts';

export const says =
  'a page of a list of 200 employees with sealed fields, against the same rows unsealed; at most 10 ms more';

const many = 200;
const allowed = 10;
const details = (n: number) => ({
  personnummer: `19${withCheckDigit(`800101${String(n + 1).padStart(3, '0')}`)}` as Personnummer,
  email: `person${n}@hemma.example`,
  phone: `+46701740${100 + n}` as PhoneNumber,
  bankAccount: { clearing: '6000', number: String(100_000_000 + n) },
});

/** A table like `employee_private` whose fields anybody can read: what sealing is measured against. It ends with its database. */
const unsealed = pgTable('unsealed', {
  companyId: companyId(),
  employeeId: idColumn('employee_id').notNull(),
  version: integer('version').notNull(),
  personnummer: text('personnummer').$type<Personnummer>(),
  privateEmail: text('private_email'),
  privatePhone: text('private_phone'),
  bankAccount: jsonb('bank_account'),
  changedAt: instantColumn('changed_at').notNull(),
});
const makeUnsealed = `create table unsealed (company_id uuid, employee_id uuid, version integer, personnummer text,
    private_email text, private_phone text, bank_account jsonb, changed_at timestamptz, primary key (company_id, employee_id));
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
    const { personnummer, email, phone, bankAccount } = held;
    const plain = { personnummer, privateEmail: email, privatePhone: phone, bankAccount };
    await tx.db.insert(unsealed).values({ ...whose, ...plain, version: 1, changedAt: tx.now });
  });
}

/** Everything on file of everybody, opened: what no page does, and an export will. */
const openAll = async (uses: Uses) => {
  const read = (tx: Tx) => tx.db.select().from(employeePrivate).where(eq(employeePrivate.companyId, tx.company));
  const found = await uses.database.inTenant(company.id, read, 'look');
  return Promise.all(found.map((held) => openDetails(uses, held)));
};
const readAllUnsealed = (database: Database) => {
  const read = (tx: Tx) => tx.db.select().from(unsealed).where(eq(unsealed.companyId, tx.company));
  return database.inTenant(company.id, read, 'look');
};

/** Milliseconds of this process's processor time that something takes: what else the machine does is not in it. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** A page of the list with nothing to open: the same query, the same mask, the same order. */
async function listUnsealed(database: Database) {
  const page = sortedPage({ table: employees, company: company.id, by: byName, order: 'asc', cursor: undefined });
  const find = async (tx: Tx) => {
    const where = peopleWhere(tx, {});
    const listed = await tx.db
      .select({
        employee: { id: employees.id, name: employees.name, workEmail: employees.workEmail },
        employedUntil: employees.employedUntil,
        employeeNumber: employments.employeeNumber,
        department: employments.department,
        personnummer: unsealed.personnummer,
        onFile: {
          email: sql<boolean>`${unsealed.privateEmail} is not null`,
          phone: sql<boolean>`${unsealed.privatePhone} is not null`,
          bankAccount: sql<boolean>`${unsealed.bankAccount} is not null`,
        },
      })
      .from(employees)
      .leftJoin(unsealed, and(eq(unsealed.companyId, employees.companyId), eq(unsealed.employeeId, employees.id)))
      .leftJoin(
        employments,
        and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
      )
      .where(and(page.where, where))
      .orderBy(...page.orderBy)
      .limit(page.limit);
    await tx.db.select({ many: count() }).from(employees).where(where);
    return page.cut(listed, ({ employee }) => employee.id).page;
  };
  const found = await database.inTenant(company.id, find, 'look');
  return found.map(({ employee, personnummer, ...rest }) => ({
    ...employee,
    ...rest,
    personnummer: personnummer && maskPersonnummer(personnummer),
  }));
}

export function rows(): Promise<Row[]> {
  return withRealKeys(async ({ database, seals, migrator }) => {
    await migrator.query(makeUnsealed);
    await migrator.query(`select set_config('app.company_id', $1, false)`, [company.id]);
    for (const table of ['identities', 'employees']) await migrator.query(`delete from ${table}`);

    const randomness = systemRandomness(systemClock);
    const uses = { database, seals };
    for (let n = 0; n < many; n += 1) await addEmployee(uses, n, randomness.id());
    await migrator.query('analyze');

    const id = randomness.id();
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
      seen.some(
        (items) => items.length !== rowsOfPage || items.some(({ personnummer }) => !personnummer?.endsWith('****')),
      )
    )
      throw new Error('the two lists do not show what they should');

    const list = await interleave(
      () => timed(() => listEmployees(uses, hr)),
      () => timed(() => listUnsealed(database)),
      60,
    );
    const processor = await interleave(
      () => worked(() => listEmployees(uses, hr)),
      () => worked(() => listUnsealed(database)),
      60,
    );
    const whole = await interleave(
      () => timed(() => openAll(uses)),
      () => timed(() => readAllUnsealed(database)),
      60,
    );
    return [
      row('page-of-200', list.ours, list.floor, 'ms', ownRss()),
      row('page-of-200 adds, of 10 ms', list.ours - list.floor, allowed, 'ms', null),
      row('page-of-200 adds, of 10 ms of processor', processor.ours - processor.floor, allowed, 'ms', null),
      row('all-fields-of-200', whole.ours, whole.floor, 'ms', ownRss()),
    ];
  });
}
