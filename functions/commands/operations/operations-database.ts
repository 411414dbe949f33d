import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { systemClock, systemRandomness } from '../../../shared/platform/clock.ts';
import { connectPool } from '../../../shared/platform/connect.ts';
import { createDatabase, type Database } from '../../../shared/platform/tenant-transaction.ts';
import { commandLog } from './operation.ts';

/** What PostgreSQL answers where nothing was migrated: no such role, database or table. */
const notMigrated = new Set(['28P01', '28000', '3D000', '42P01', '42703']);

/** Lends the database as the operations role. Throws a sentence when it has not been brought up yet. */
export async function withOperationsDatabase<T>(
  parts: BorrowedParts,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const pool = connectPool(await parts.database('operations'), commandLog);
  const database = createDatabase(pool, systemClock, systemRandomness(systemClock));
  try {
    return await work(database);
  } catch (thrown) {
    const { code, cause } = thrown as { code?: string; cause?: { code?: string } };
    if (!notMigrated.has(code ?? cause?.code ?? '')) throw thrown;
    throw new Error('The database is not brought up to date: npm run operations -- migrate', { cause: thrown });
  } finally {
    await database.close();
  }
}
