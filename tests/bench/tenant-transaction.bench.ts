import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { company } from '../../infra/local/demo/company.ts';
import { seedCompany } from '../../infra/local/demo/seed.ts';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';

export const says = 'one read in the tenant transaction, against the same query on a bare connection';

const many = 100;

export async function rows(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-database-'));
  const parts = await borrowParts(directory);
  try {
    const server = await parts.postgres();
    await prepareDatabase(server, parts.kept.passwords);
    const connect = (user: 'migrator' | 'app') =>
      connectLocally(server, { user, password: parts.kept.passwords[user].reveal() }, databaseName);
    const migrator = await connect('migrator');
    await seedCompany(migrator, 'http://127.0.0.1');
    await migrator.end();

    const pool = connectPool(await parts.database('app'), () => undefined);
    const database = createDatabase(pool, systemClock, systemRandomness(systemClock));
    const bare = await connect('app');
    await bare.query(`select set_config('app.company_id', $1, false)`, [company.id]);
    const query = 'select id, name_sv, name_en, yearly_amount from categories where company_id = $1';
    const each = async (work: () => Promise<unknown>) => {
      const ms = await timed(async () => {
        for (let i = 0; i < many; i += 1) await work();
      });
      return (ms * 1000) / many;
    };
    const { id, nameSv, nameEn, yearlyAmount, companyId } = categories;
    const inTenant = () =>
      database.inTenant(company.id, (tx) =>
        tx.db.select({ id, nameSv, nameEn, yearlyAmount }).from(categories).where(eq(companyId, tx.company)),
      );
    const found = await interleave(
      () => each(inTenant),
      () => each(() => bare.query(query, [company.id])),
      15,
    );
    await Promise.all([database.close(), bare.end()]);
    return [row('tenant-transaction', found.ours, found.floor, 'µs', ownRss())];
  } finally {
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
