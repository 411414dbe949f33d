import type pg from 'pg';
import { expect, test } from 'vitest';
import { migrate, readMigrations } from '../../shared/database/migrate.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { organisationNumberOf } from '../support/organisation-number-of.ts';

const all = readMigrations();
const before = all.filter(({ number }) => number < 24);

async function aCompany(
  client: pg.ClientBase,
  at: number,
  [decides, declines, threshold, scanner]: readonly unknown[],
) {
  const id = `01940000-0000-7000-8000-00000000000${at}`;
  await client.query(
    `insert into companies (id, name, organisation_number, language, created_at) values ($1, 'X', $2, 'sv', now())`,
    [id, organisationNumberOf(at)],
  );
  await client.query(`select set_config('app.company_id', $1, false)`, [id]);
  await client.query(
    `insert into claim_settings (company_id, machine_decides, declines_by_people, threshold, scanner, evaluator) values ($1, $2, $3, $4, $5, $5)`,
    [id, decides, declines, threshold, scanner],
  );
  return id;
}

test('companies keep what they had, to the letter, and nothing is added to it', async () => {
  const db = await freshDatabase({ migrated: false });
  const client = await db.client('migrator');
  await migrate(client, before);
  const had = [
    [true, false, 0.85, 'on-device'],
    [false, true, 0.9, 'on-device'],
    [true, true, 1, 'claude'],
  ] as const;
  const ids: string[] = [];
  for (const [at, one] of had.entries()) ids.push(await aCompany(client, at + 1, one));
  await migrate(client, all);
  for (const [at, [decides, declines, threshold, scanner]] of had.entries()) {
    await client.query(`select set_config('app.company_id', $1, false)`, [ids[at]]);
    const { rows } = await client.query('select * from claim_settings');
    expect(rows).toEqual([
      {
        company_id: ids[at],
        machine: decides ? 'on' : 'off',
        declines_by_people: declines,
        threshold,
        scanner,
        evaluator: scanner,
        scans: true,
        evaluates: true,
        reads_policy: false,
        monthly_cap: null,
        version: 1,
      },
    ]);
  }
});
