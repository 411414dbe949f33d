import { expect, test } from 'vitest';
import { asMachine, asPlatformMachine } from '../../shared/platform/actor.ts';
import { audit } from '../../shared/platform/audit/audit.ts';
import { auditPlatform } from '../../shared/platform/audit/platform-audit.ts';
import { classes } from '../../shared/database/schema.ts';
import { findCompaniesFact } from '../../shared/trust/evidence/find-companies-fact.ts';
import { findDatabaseFact } from '../../shared/trust/evidence/find-database-fact.ts';
import type { Facts } from '../../shared/trust/evidence/facts.ts';
import { findSealsFact } from '../../shared/trust/evidence/find-platform-facts.ts';
import { rowsFrom } from '../../shared/trust/rows.ts';
import { listChanges } from '../../shared/trust/list-changes.ts';
import { recordChanges } from '../../shared/trust/record-changes.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { goodFacts } from '../support/trust/good-facts.ts';

const db = await freshDatabase();
const owner = await db.client('migrator');
const administrator = await db.client('administrator');
const uses = { database: db.app, operations: db.operations, keyDatabase: db.keys, classes };

const factsNow = async (): Promise<Facts> => ({ ...goodFacts, database: await findDatabaseFact(uses) });
const statusOf = async (id: string): Promise<string> =>
  rowsFrom(await factsNow()).find(({ control }) => control.id === id)!.status;

test('what guards the database is read from it, over connections that are really encrypted', async () => {
  const fact = (await findDatabaseFact(uses))!;
  expect(fact).toMatchObject({ openTables: [], powerfulRoles: [], clearColumns: [] });
  expect(fact.connections).toEqual([
    { role: 'app', encrypted: true, version: 'TLSv1.3' },
    { role: 'operations', encrypted: true, version: 'TLSv1.3' },
    { role: 'keyholder', encrypted: true, version: 'TLSv1.3' },
  ]);
  expect(fact.tenantTables).toBeGreaterThan(50);
  expect(fact.sealedColumns).toBeGreaterThan(20);
  expect([await statusOf('access'), await statusOf('database-tls'), await statusOf('field-encryption')]).toEqual([
    ...['in-place', 'in-place', 'in-place'],
  ]);
});

test('a table whose owner is let past row-level security turns the row', async () => {
  await owner.query('alter table expenses no force row level security');
  expect((await findDatabaseFact(uses))!.openTables).toEqual(['expenses']);
  expect(await statusOf('access')).toBe('failing');
  await owner.query('alter table expenses force row level security');
  expect(await statusOf('access')).toBe('in-place');
});

test.each([
  ['that shows every row', 'create policy oops on expenses for select to app using (true)'],
  [
    'with a way round the company',
    `create policy oops on expenses to app
       using (true or company_id = (select nullif(current_setting('app.company_id', true), '')::uuid))`,
  ],
  ['for everybody that takes what is of no company', 'create policy oops on expenses for insert with check (true)'],
])('a policy %s turns the row, though row-level security is forced', async (_, policy) => {
  await owner.query(policy);
  expect((await findDatabaseFact(uses))!.openTables).toEqual(['expenses']);
  expect(await statusOf('access')).toBe('failing');
  await owner.query('drop policy oops on expenses');
  expect(await statusOf('access')).toBe('in-place');
});

test.each([
  [
    'a role that owns a table',
    'alter table legal_holds owner to operations',
    'alter table legal_holds owner to migrator',
    'operations',
  ],
  ['a backup that may write', 'grant insert on expenses to backup', 'revoke insert on expenses from backup', 'backup'],
  [
    'a backup that may empty',
    'grant truncate on expenses to backup',
    'revoke truncate on expenses from backup',
    'backup',
  ],
])('%s turns the row', async (_, breaks, mends, role) => {
  await administrator.query(breaks);
  expect((await findDatabaseFact(uses))!.powerfulRoles).toEqual([role]);
  expect(await statusOf('access')).toBe('failing');
  await administrator.query(mends);
  expect(await statusOf('access')).toBe('in-place');
});

test('a log that nobody seals any more turns the row, of a company and of the platform', async () => {
  const { id } = await aCompany(db, { number: 7 });
  const sealsAt = async (hours: number) => {
    const now = new Date(db.clock.now().getTime() + hours * 3_600_000);
    const [seals, ofCompanies] = [await findSealsFact(uses), await findCompaniesFact(uses)];
    const rows = rowsFrom({ ...goodFacts, now, seals, companies: { ...goodFacts.companies!, ...ofCompanies } });
    return rows.flatMap(({ evidence }) => evidence).find((one) => one.id === 'log-sealed')!.holds;
  };
  // Sealed once, and anchored; then sealing stops while people work on.
  await administrator.query('delete from platform_audit_unsealed');
  await administrator.query('delete from audit_unsealed');
  await administrator.query(
    `insert into root_seals (size, root, frontier, checkpoint, made_at, anchored_at)
     values (1, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), 'x', $1, $1)`,
    [db.clock.now()],
  );
  expect(await sealsAt(2)).toBe(true);
  await db.app.inTenant(id, (tx) => audit(tx, asMachine('sweeper', id), 'retention.swept', { kind: 'company', id }));
  expect(await sealsAt(0.5)).toBe(true);
  expect(await sealsAt(2)).toBe(false);
  await administrator.query('delete from audit_unsealed');
  expect(await sealsAt(2)).toBe(true);
  await db.operations.onPlatform((tx) =>
    auditPlatform(tx, asPlatformMachine('sweeper'), 'retention.swept', { kind: 'company', id }),
  );
  expect(await sealsAt(2)).toBe(false);
  await administrator.query('delete from platform_audit_unsealed');
});

test('staff who are in by a break-glass code turn the row for as long as they are', async () => {
  const { staff } = await aStaffMember(db);
  const mfa = async () =>
    rowsFrom({ ...goodFacts, companies: await findCompaniesFact(uses) }).find(({ control }) => control.id === 'mfa')!
      .status;
  expect(await mfa()).toBe('in-place');
  const [code, now] = [db.randomness.id(), db.clock.now()];
  await administrator.query(
    `insert into break_glass_codes (id, staff_id, secret_hash, made_at, expires_at)
     values ($1, $2, decode(repeat('01', 32), 'hex'), $3, $3::timestamptz + interval '1 day')`,
    [code, staff, now],
  );
  await administrator.query(
    `insert into staff_sessions (id, staff_id, secret_hash, break_glass_id, started_at, seen_at, ends_at)
     values (gen_random_uuid(), $1, decode(repeat('02', 32), 'hex'), $2, $3, $3, $3::timestamptz + interval '1 hour')`,
    [staff, code, now],
  );
  expect(await mfa()).toBe('failing');
  await administrator.query('update staff_sessions set ended_at = $1', [now]);
  expect(await mfa()).toBe('in-place');
});

test('a sealed column that takes text turns the row', async () => {
  await owner.query('alter table legal_holds alter column reason type text using encode(reason, $$hex$$)');
  expect((await findDatabaseFact(uses))!.clearColumns).toEqual(['legal_holds.reason']);
  expect(await statusOf('field-encryption')).toBe('failing');
  await owner.query('alter table legal_holds alter column reason type bytea using decode(reason, $$hex$$)');
});

test('companies are counted together: a lowered threshold and a session without a second factor turn rows', async () => {
  const one = await aCompany(db, { number: 1 });
  await aCompany(db, { number: 2 });
  await administrator.query(`update claim_settings set machine = 'off'`);
  const now = async () => rowsFrom({ ...goodFacts, companies: await findCompaniesFact(uses) });
  const statuses = async (...ids: string[]) => {
    const rows = await now();
    return ids.map((id) => rows.find(({ control }) => control.id === id)!.status);
  };
  expect(await findCompaniesFact(uses)).toMatchObject({
    requestsOverdue: 0,
    decidingUnassessed: 0,
    weakSessions: 0,
    longAccesses: 0,
  });
  expect(await statuses('mfa', 'requests', 'ai-scanning')).toEqual(['in-place', 'in-place', 'in-place']);
  await administrator.query(
    `update claim_settings set machine = 'on', scans = true, evaluates = true where company_id = $1`,
    [one.id],
  );
  await administrator.query(
    `insert into sessions (company_id, id, employee_id, secret_hash, issuer, second_factor, started_at, seen_at, ends_at)
     values ($1, gen_random_uuid(), $2, decode(repeat('00', 32), 'hex'), 'x', false, $3, $3, $3::timestamptz + interval '1 hour')`,
    [one.id, one.people.hr.employee, db.clock.now()],
  );
  expect(await findCompaniesFact(uses)).toMatchObject({ decidingUnassessed: 1, weakSessions: 1 });
  expect(await statuses('mfa', 'ai-scanning', 'ai-evaluation')).toEqual(['failing', 'failing', 'failing']);
});

test('each change of a status is written once, and nobody takes it away', async () => {
  const good = rowsFrom(goodFacts);
  expect(await recordChanges(uses, good)).toBe(39);
  expect(await recordChanges(uses, good)).toBe(0);
  expect(await listChanges(uses)).toMatchObject({ changes: [], began: db.clock.now() });
  db.clock.advance(60_000);
  const bad = rowsFrom({ ...goodFacts, secrets: { at: goodFacts.now, young: false } });
  const both = await Promise.all([recordChanges(uses, bad), recordChanges(uses, bad)]);
  expect(Math.max(...both) + Math.min(...both)).toBe(1);
  const { changes } = await listChanges(uses);
  expect(changes).toMatchObject([{ control: 'rotation', before: 'in-place', after: 'failing' }]);
  await expect(administrator.query('delete from trust_changes')).rejects.toThrow(/./);
});
