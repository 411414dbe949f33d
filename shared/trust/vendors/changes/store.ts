import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import type { PlatformTx, Tx } from '../../../platform/tenant-transaction.ts';
import { subProcessorChanges, subProcessorObjections, type ChangeRecord, type ObjectionRecord } from './table.ts';

/** The latest changes, what is still to come first and by its day. */
const most = 200;

export const readChanges = (tx: PlatformTx): Promise<ChangeRecord[]> =>
  tx.db
    .select()
    .from(subProcessorChanges)
    .orderBy(
      sql`${subProcessorChanges.state} <> 'announced'`,
      sql`case when ${subProcessorChanges.state} = 'announced' then ${subProcessorChanges.effectiveOn} end`,
      desc(subProcessorChanges.announcedAt),
    )
    .limit(most);

/** A change; null for none. */
export async function readChange(tx: PlatformTx, id: Id): Promise<ChangeRecord | null> {
  const [found] = await tx.db.select().from(subProcessorChanges).where(eq(subProcessorChanges.id, id));
  return found ?? null;
}

/** What one company has said of some changes, the earliest first. */
export const readObjections = (tx: Tx, changes: readonly Id[]): Promise<ObjectionRecord[]> =>
  tx.db
    .select()
    .from(subProcessorObjections)
    .where(
      and(eq(subProcessorObjections.companyId, tx.company), inArray(subProcessorObjections.changeId, [...changes])),
    )
    .orderBy(asc(subProcessorObjections.at), asc(subProcessorObjections.id));
