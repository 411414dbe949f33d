import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { localAuthority } from '../../infra/local/certificates.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const company = await aCompany(db);
const folder = mkdtempSync(join(tmpdir(), 'another authority '));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['', 'x', `${company.id}'; drop table employees`, company.id.toUpperCase(), undefined])(
  '%j is no company',
  async (id) => {
    expect(() => db.app.inTenant(id as string, async () => undefined)).toThrow(TypeError);
  },
);

test('everything in a transaction has one instant', async () => {
  const [first, second] = await db.app.inTenant(company.id, async (tx) => {
    const before = tx.now;
    db.clock.advance(5_000);
    return [before, tx.now];
  });
  expect(second).toBe(first);
});

test('what is rejected leaves nothing', async () => {
  const attempt = db.app.inTenant(company.id, async (tx) => {
    await tx.db.update(claimSettings).set({ threshold: 1 });
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  const [kept] = await db.app.inTenant(company.id, (tx) => tx.db.select().from(claimSettings));
  expect(kept!.threshold).toBe(0.85);
});

test('a look cannot write, and sees one moment', async () => {
  await expect(
    db.app.inTenant(company.id, (tx) => tx.db.update(claimSettings).set({ threshold: 1 }), 'look'),
  ).rejects.toMatchObject({ cause: { code: '25006' } });
  const seen = await db.app.inTenant(
    company.id,
    async (tx) => {
      const before = await tx.db.select().from(claimSettings);
      await db.app.inTenant(company.id, (other) => other.db.update(claimSettings).set({ threshold: 0.9 }));
      return [before[0]!.threshold, (await tx.db.select().from(claimSettings))[0]!.threshold];
    },
    'look',
  );
  expect(seen).toEqual([0.85, 0.85]);
});

test('a day stays a day, whatever the time zone of the process', async () => {
  const [row] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select({ from: employees.employedFrom }).from(employees).limit(1),
  );
  expect(row!.from).toBe(plainDate('2020-01-01'));
});

test('the connection is over TLS, under a statement limit', async () => {
  const { rows } = await db.app.onPlatform((tx) =>
    tx.db.execute<{ tls: string; limit: string; idle: string }>(
      sql`select (select version from pg_stat_ssl where pid = pg_backend_pid()) as tls, current_setting('statement_timeout') as limit,
          current_setting('idle_in_transaction_session_timeout') as idle`,
    ),
  );
  expect(rows).toEqual([{ tls: 'TLSv1.3', limit: '30s', idle: '30s' }]);
});

test('a server whose certificate another authority signed is not connected to', async () => {
  const { caFile } = await localAuthority(folder);
  const pool = connectPool({ ...db.settings('app'), caFile }, () => undefined);
  await expect(pool.query('select 1')).rejects.toThrow(/certificate|self.signed|verify/i);
  await pool.end();
});

test('the database itself refuses what the rules forbid', async () => {
  const spend = (used: number, reserved: number) =>
    db.app.inTenant(company.id, (tx) =>
      tx.db.execute(sql`update allowances set used = ${used}, reserved = ${reserved}`),
    );
  await expect(spend(company.yearlyAmount, 1)).rejects.toMatchObject({ cause: { constraint: 'never_overspent' } });
  await expect(spend(-1, 0)).rejects.toMatchObject({ cause: { code: '23514' } });
  await expect(
    db.app.inTenant(company.id, (tx) => tx.db.update(claimSettings).set({ threshold: 0.84 })),
  ).rejects.toMatchObject({ cause: { code: '23514' } });
});
