import { expect, test } from 'vitest';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { audit } from '../../shared/platform/audit/audit.ts';
import { auditPlatform } from '../../shared/platform/audit/platform-audit.ts';
import { asMachine, asPlatformMachine } from '../../shared/platform/actor.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { payrollCorrections } from '../../shared/payroll/runs/table.ts';
import { incidentEvents, incidents } from '../../shared/trust/incidents/table.ts';
import { trustChanges } from '../../shared/trust/table.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
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

const { staff: byStaff } = await aStaffMember(db);
await db.operations.onPlatform(async (tx) => {
  const incidentId = tx.newId();
  const [previous, hash] = [Buffer.alloc(32), Buffer.alloc(32, 1)];
  const row = {
    id: incidentId,
    state: 'signalled',
    entries: 1,
    head: hash,
    openedAt: tx.now,
    changedAt: tx.now,
  } as const;
  await tx.db.insert(incidents).values(row);
  const event = { incidentId, position: 1, id: tx.newId(), at: tx.now, byStaff, kind: 'opened', facts: {} } as const;
  await tx.db.insert(incidentEvents).values({ ...event, previous, hash });
});

await db.operations.onPlatform((tx) =>
  tx.db.insert(trustChanges).values({ id: tx.newId(), control: 'encryption', after: 'in-place', at: tx.now }),
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
  'incident_events',
  'trust_changes',
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

test('a contract ends a step at a time, and nobody but who owns the tables says that everything is deleted', async () => {
  const entries = async () => (await administrator.query('select * from audit_entries order by id')).rows;
  const before = await entries();
  const states = ['asked', 'confirmed', 'closed', 'deleting', 'ended'] as const;
  type State = (typeof states)[number];
  const reached = (state: State, from: State) => states.indexOf(state) >= states.indexOf(from);
  /** What a row of a state has, as the checks of the table want it. */
  const facts = (state: State) => ({
    confirmed_by: reached(state, 'confirmed') ? company.id : null,
    confirmed_at: reached(state, 'confirmed') ? '2026-05-20' : null,
    closed_at: reached(state, 'closed') ? '2026-05-20' : null,
    exported_at: '2026-05-20',
    export_digest: 'ab'.repeat(32),
    ...(state === 'ended' ? { ended_at: '2026-05-20', certificate_digest: 'cd'.repeat(32) } : {}),
  });
  const make = (state: State) => {
    const all = { company_id: company.id, state, notice_on: '2026-01-01', ends_on: '2026-01-02', figures: '{}' };
    const row = { ...all, delete_from: '2026-01-03', asked_by: company.id, asked_at: '2026-01-01', ...facts(state) };
    return `insert into contract_ends (${Object.keys(row).join(', ')}) values (${Object.values(row).map(quoted).join(', ')})`;
  };
  const quoted = (value: string | null) => (value === null ? 'null' : `'${value}'`);
  const move = (state: State, from: State) =>
    `update contract_ends set ${Object.entries({
      state,
      ...(from === 'ended' ? { ended_at: null, certificate_digest: null } : {}),
      ...facts(state),
    })
      .map(([name, value]) => `${name} = ${quoted(value)}`)
      .join(', ')}`;
  const [operations, migrator, app] = [
    await db.client('operations'),
    await db.client('migrator'),
    await db.client('app'),
  ];
  for (const client of [operations, migrator, app]) {
    const may: readonly State[] = client === migrator ? states : client === operations ? ['asked'] : [];
    for (const state of states) {
      await client.query('begin');
      const made = client.query(make(state));
      if (may.includes(state)) await made;
      else await expect(made, `makes ${state}`).rejects.toThrow(/in this order|permission denied/);
      await client.query('rollback');
    }
  }
  for (const from of states)
    for (const to of states.filter((state) => state !== from)) {
      await administrator.query('begin');
      await administrator.query(`set local session_replication_role = replica`);
      await administrator.query(make(from));
      await administrator.query('commit');
      const forward = states.indexOf(to) === states.indexOf(from) + 1;
      for (const client of [operations, migrator, app]) {
        const may =
          client === migrator
            ? forward || to === 'deleting'
            : client === operations && forward && !reached(to, 'deleting');
        await client.query('begin');
        const moved = client.query(move(to, from));
        if (may) await moved;
        else await expect(moved, `${from} to ${to}`).rejects.toThrow(/in this order|permission denied/);
        await client.query('rollback');
      }
      const taken = operations.query('begin; delete from contract_ends; rollback');
      if (reached(from, 'closed')) await expect(taken).rejects.toThrow(/not taken back/);
      else await taken;
      await operations.query('rollback');
      await administrator.query(
        'begin; set local session_replication_role = replica; delete from contract_ends; commit',
      );
    }
  expect(await entries()).toEqual(before);
});
