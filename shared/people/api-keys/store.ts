import { and, count, desc, eq, gt, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../employees/table.ts';
import { apiKeys } from './table.ts';

const keysWith = (tx: Tx, condition: SQL | undefined) =>
  tx.db
    .select({ key: apiKeys, madeBy: employees.name })
    .from(apiKeys)
    .innerJoin(employees, and(eq(employees.companyId, apiKeys.companyId), eq(employees.id, apiKeys.madeBy)))
    .where(and(eq(apiKeys.companyId, tx.company), condition))
    .orderBy(desc(apiKeys.id));

/** One key of the company with who made it. */
export const selectKey = (tx: Tx, id: Id) => keysWith(tx, eq(apiKeys.id, id));

/** Those that are good, and the latest hundred of those that ended after an instant, the newest first each. */
export const selectListed = async (tx: Tx, endedAfter: Date): Promise<FoundKey[]> => {
  const good = and(isNull(apiKeys.revokedAt), gt(apiKeys.expiresAt, tx.now));
  const over = or(isNotNull(apiKeys.revokedAt), lte(apiKeys.expiresAt, tx.now));
  return [
    ...(await keysWith(tx, good)),
    ...(await keysWith(tx, and(over, gt(apiKeys.expiresAt, endedAfter))).limit(100)),
  ];
};

export type FoundKey = Awaited<ReturnType<typeof keysWith>>[number];

/** How many keys of the company are good. */
export async function countValid(tx: Tx): Promise<number> {
  const good = and(eq(apiKeys.companyId, tx.company), gt(apiKeys.expiresAt, tx.now), isNull(apiKeys.revokedAt));
  const [found] = await tx.db.select({ many: count() }).from(apiKeys).where(good);
  return found!.many;
}
