import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { at, type AllowanceKey } from '../benefits/allowance-store.ts';
import { allowances } from '../benefits/table.ts';

/** The share that the latest base of an allowance was computed by; the table is that of the allowances. */
export const shareThatCounted = sql<number | null>`(select (e.basis ->> 'permille')::int from allowance_entries e
  where e.company_id = ${allowances.companyId} and e.employee_id = ${allowances.employeeId}
    and e.category_id = ${allowances.categoryId} and e.year = ${allowances.year} and e.basis is not null
  order by e.at desc, e.id desc limit 1)`;

/** The same of one allowance; null where it is not opened, or nobody wrote it down. */
export async function shareOf(tx: Tx, key: AllowanceKey): Promise<number | null> {
  const [found] = await tx.db.select({ share: shareThatCounted }).from(allowances).where(at(tx, key));
  return found?.share ?? null;
}
