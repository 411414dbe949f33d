import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';

/** The companies that are gone since their contract ended: their anchors stay. */
export async function endedCompanies({ db }: PlatformTx): Promise<ReadonlySet<Id>> {
  const { rows } = await db.execute<{ id: Id }>(sql`select company_id as id from contract_ends where state = 'ended'`);
  return new Set(rows.map(({ id }) => id));
}
