import { expect, test } from 'vitest';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { audit } from '../../shared/platform/audit/audit.ts';
import { auditPlatform } from '../../shared/platform/audit/platform-audit.ts';
import { asMachine, asPlatformMachine } from '../../shared/platform/actor.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { payrollCorrections } from '../../shared/payroll/runs/table.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld } from '../support/seal-world.ts';

const db = await freshDatabase();
const company = await aCompany(db);
const administrator = await db.client('administrator');
const subject = { kind: 'expense', id: db.randomness.id() } as const;
await db.app.inTenant(company.id, (tx) =>
  audit(tx, asMachine('evaluator', company.id), 'expense.approved', subject, { amount: 30_000 }),
);

await db.app.inTenant(company.id, async (tx) => {
  const { employee } = company.people.employee;
  const claim = { companyId: company.id, id: tx.newId(), employeeId: employee, categoryId: company.wellness };
  await tx.db.insert(expenses).values({
    ...claim,
    state: 'draft',
    version: 1,
    benefitYear: company.year,
    currency: 'SEK',
    vat: [],
    filledByMachine: [],
    typedByPerson: [],
    reserved: 0,
    createdAt: tx.now,
    changedAt: tx.now,
  });
  const made = { madeBy: company.people.hr.employee, madeAt: tx.now };
  const correction = { companyId: company.id, id: tx.newId(), expenseId: claim.id, employeeId: employee };
  await tx.db.insert(payrollCorrections).values({ ...correction, ...made, kind: 'recovery', amount: -1 });
});

await db.operations.onPlatform((tx) =>
  auditPlatform(tx, asPlatformMachine('operator'), 'staff.added', { kind: 'staff', id: db.randomness.id() }),
);

const seals = await sealWorld(db);
await seals.everything([company.id]);

/** Tables whose rows are never changed, with a row in each. */
const appendOnly = [
  'audit_entries',
  'allowance_entries',
  'payroll_corrections',
  'platform_audit_entries',
  'audit_leaves',
  'platform_audit_leaves',
  'root_leaves',
];

test('the tables with the trigger are those that are told to be append-only', async () => {
  const { rows } = await administrator.query<{ table: string }>(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'append_only' order by 1`,
  );
  expect(rows.map(({ table }) => table).toSorted()).toEqual(appendOnly.toSorted());
});

test.each(appendOnly)('nobody changes, deletes or empties %s', async (table) => {
  const before = (await administrator.query(`select * from ${table}`)).rows;
  expect(before.length).toBeGreaterThan(0);
  for (const role of ['app', 'operations', 'migrator'] as const) {
    const client = await db.client(role);
    const { rows } = await administrator.query<{ column: string }>(
      'select attname as column from pg_attribute where attrelid = $1::regclass and attnum = 1',
      [table],
    );
    const { column } = rows[0]!;
    for (const sql of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await client.query('begin');
      await client.query(`select set_config('app.company_id', $1, true)`, [company.id]);
      await expect(client.query(sql), `${role}: ${sql}`).rejects.toThrow(
        // Operations may delete what is past its period, and of whom is being erased, and has to say so: sweep-retention and erase-person.
        { app: /permission denied/, migrator: /are append-only/, operations: /are append-only|permission denied/ }[
          role
        ],
      );
      await client.query('rollback');
    }
  }
  expect((await administrator.query(`select * from ${table}`)).rows).toEqual(before);
});

test('an entry has one byte form, which says what the columns say', async () => {
  const [entry] = await db.app.inTenant(company.id, (tx) => tx.db.select().from(auditEntries));
  expect(JSON.parse(entry!.canonical.toString('utf8'))).toEqual({
    version: 1,
    company: company.id,
    id: entry!.id,
    at: entry!.at.toISOString(),
    act: 'expense.approved',
    actorKind: 'machine',
    actorId: 'evaluator',
    subjectKind: 'expense',
    subjectId: subject.id,
    details: { amount: 30_000 },
  });
});

test('an effect whose entry cannot be written does not happen', async () => {
  const before = (await administrator.query('select from audit_entries')).rowCount;
  const attempt = db.app.inTenant(company.id, async (tx) => {
    await audit(tx, company.people.hr, 'expense.approved', subject);
    await audit(tx, company.people.hr, 'expense.approved', subject, { share: 0.5 });
  });
  await expect(attempt).rejects.toThrow(RangeError);
  expect((await administrator.query('select from audit_entries')).rowCount).toBe(before);
});
