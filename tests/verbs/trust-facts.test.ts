import { expect, test } from 'vitest';
import { classes } from '../../shared/database/schema.ts';
import { findCompaniesFact } from '../../shared/trust/evidence/find-companies-fact.ts';
import { findDatabaseFact } from '../../shared/trust/evidence/find-database-fact.ts';
import type { Facts } from '../../shared/trust/evidence/facts.ts';
import { rowsFrom } from '../../shared/trust/rows.ts';
import { listChanges } from '../../shared/trust/list-changes.ts';
import { recordChanges } from '../../shared/trust/record-changes.ts';
import { aCompany } from '../support/a-company.ts';
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
