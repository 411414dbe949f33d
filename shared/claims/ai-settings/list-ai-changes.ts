import { and, desc, eq, lt } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { Problem } from '../../kernel/problem.ts';
import { employees } from '../../people/employees/table.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { listAiChanges as contract } from './contract.ts';
import { aiSettingsChanges } from './table.ts';

const pageSize = 20;

/**
 * A page of the changes of the company's AI settings, newest first; the cursor is the version that the page before ended with. Throws
 * Problem `not-allowed`, `input-invalid` for a cursor that is none.
 */
export async function listAiChanges(
  uses: { database: Database },
  actor: Person,
  { cursor }: { cursor?: string | undefined },
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'ai-settings.read');
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new Problem('input-invalid');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await tx.db
        .select({ change: aiSettingsChanges, by: employees.name })
        .from(aiSettingsChanges)
        .innerJoin(
          employees,
          and(eq(employees.companyId, aiSettingsChanges.companyId), eq(employees.id, aiSettingsChanges.employeeId)),
        )
        .where(
          and(
            eq(aiSettingsChanges.companyId, tx.company),
            cursor === undefined ? undefined : lt(aiSettingsChanges.version, Number(cursor)),
          ),
        )
        .orderBy(desc(aiSettingsChanges.version))
        .limit(pageSize + 1);
      const items = found.slice(0, pageSize).map(({ change: { version, at, before, after }, by }) => ({
        version,
        at: at.toISOString(),
        by,
        before,
        after,
      }));
      return { items, next: found.length > pageSize ? String(items.at(-1)!.version) : null };
    },
    'look',
  );
}
