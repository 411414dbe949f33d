import { desc, eq, sql } from 'drizzle-orm';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { auditSeals, auditUnsealed } from '../seals/table.ts';
import type { LastSealView } from './contract.ts';

/** The last seal of the company's audit log, and how many entries wait for the next. Throws Problem `not-allowed`. */
export async function showLastSeal(uses: { database: Database }, actor: Person): Promise<LastSealView> {
  authorise(actor, 'audit.read');
  return uses.database.inTenant(
    actor.company,
    async ({ db, company }) => {
      const [last] = await db
        .select()
        .from(auditSeals)
        .where(eq(auditSeals.companyId, company))
        .orderBy(desc(auditSeals.size))
        .limit(1);
      const [waiting] = await db
        .select({ count: sql<string>`count(*)` })
        .from(auditUnsealed)
        .where(eq(auditUnsealed.companyId, company));
      return {
        last: last
          ? {
              size: last.size,
              madeAt: last.madeAt.toISOString(),
              anchoredAt: last.anchoredAt?.toISOString() ?? null,
              checkpoint: last.checkpoint,
            }
          : null,
        unsealed: Number(waiting!.count),
      };
    },
    'look',
  );
}
