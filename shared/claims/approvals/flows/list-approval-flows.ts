import { asc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Person } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { categories } from '../../benefits/table.ts';
import { loadFlows, loadUses } from '../flow-store.ts';
import type { listApprovalFlows as contract } from './contract.ts';
import { flowViewsOf } from './flow-view.ts';

/** The company's flows, and what each is used for. Throws Problem `not-allowed`. */
export async function listApprovalFlows(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'approval-flow.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const used = await loadUses(tx);
      const all = await tx.db
        .select()
        .from(categories)
        .where(eq(categories.companyId, tx.company))
        .orderBy(asc(categories.position), asc(categories.id));
      return {
        flows: await flowViewsOf(tx, await loadFlows(tx)),
        categories: all.map(({ id, nameSv, nameEn, kind, open }) => ({
          id,
          name: { sv: nameSv, en: nameEn },
          kind,
          open,
          flow: used.find(({ categoryId }) => categoryId === id)?.flowId ?? null,
        })),
        kinds: (['wellness', 'other'] as const).map((kind) => ({
          kind,
          flow: used.find((one) => one.kind === kind)?.flowId ?? null,
        })),
      };
    },
    'look',
  );
}
