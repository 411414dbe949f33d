import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { company, employees } from '../../infra/local/demo/company.ts';
import { seedCompany } from '../../infra/local/demo/seed.ts';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { decidesForOthers } from '../../shared/claims/approvals/index.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { findSession } from '../../shared/people/identity/find-session.ts';
import { startSession } from '../../shared/people/identity/start-session.ts';
import { systemClock as clock, systemRandomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { bucketOfCaller } from '../../shared/platform/limits/bucket-name.ts';
import { takeRequest } from '../../shared/platform/limits/take-request.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { interleave, timed } from './interleave.ts';
import { ownRss, row, type Row } from './row.ts';

export const says = 'a request that finds its session and reads a list, counted, against the same one uncounted';

const many = 100;
const quota = { requests: 1_000_000_000, seconds: 60 };

export async function rows(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-limits-'));
  const parts = await borrowParts(directory);
  try {
    const server = await parts.postgres();
    await prepareDatabase(server, parts.kept.passwords);
    const migrator = await connectLocally(
      server,
      { user: 'migrator', password: parts.kept.passwords.migrator.reveal() },
      databaseName,
    );
    await seedCompany(migrator, 'http://127.0.0.1');
    await migrator.end();

    const randomness = systemRandomness(clock);
    const database = createDatabase(
      connectPool(await parts.database('app'), () => undefined),
      clock,
      randomness,
    );
    const { employee } = employees[0]!;
    const vouched = { company: company.id, employee, issuer: 'a bench', providerSession: null, secondFactor: true };
    const token = (await startSession({ database, randomness, decidesForOthers }, vouched)).reveal();
    const name = bucketOfCaller('other', employee);
    const request = async () => {
      const person = await findSession({ database, decidesForOthers }, token);
      await database.inTenant(person!.company, (tx) =>
        tx.db.select().from(categories).where(eq(categories.companyId, tx.company)),
      );
    };
    const each = async (work: () => Promise<unknown>) => {
      const ms = await timed(async () => {
        for (let i = 0; i < many; i += 1) await work();
      });
      return (ms * 1000) / many;
    };
    const counted = () =>
      each(async () => {
        await takeRequest({ database, clock }, { name, quota });
        await request();
      });
    const found = await interleave(counted, () => each(request), 15);
    await database.close();
    return [row('limits', found.ours, found.floor, 'µs', ownRss())];
  } finally {
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
