import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { apiKeys } from './table.ts';

/** The keys of the company that ended after an instant or are still good, with who made them, the newest first. */
export const selectKeys = (tx: Tx, endedAfter: Date, only?: Id) =>
  tx.db
    .select({ key: apiKeys, madeBy: employees.name })
    .from(apiKeys)
    .innerJoin(employees, and(eq(employees.companyId, apiKeys.companyId), eq(employees.id, apiKeys.madeBy)))
    .where(
      and(
        eq(apiKeys.companyId, tx.company),
        gt(apiKeys.expiresAt, endedAfter),
        only === undefined ? undefined : eq(apiKeys.id, only),
      ),
    )
    .orderBy(desc(apiKeys.id));

export type FoundKey = Awaited<ReturnType<typeof selectKeys>>[number];

/** How many keys of the company are good. */
export async function countValid(tx: Tx): Promise<number> {
  const good = and(eq(apiKeys.companyId, tx.company), gt(apiKeys.expiresAt, tx.now), isNull(apiKeys.revokedAt));
  const [found] = await tx.db.select({ many: count() }).from(apiKeys).where(good);
  return found!.many;
}
