import { lt } from 'drizzle-orm';
import type { Database } from '../tenant-transaction.ts';
import { rateLimits } from './table.ts';

/** Removes the buckets that are full again, as the operations role. Gives how many. */
export async function forgetFull(uses: { operations: Database }): Promise<number> {
  const { rowCount } = await uses.operations.onPlatform((tx) =>
    tx.db.delete(rateLimits).where(lt(rateLimits.fullAt, tx.now)),
  );
  return rowCount ?? 0;
}
