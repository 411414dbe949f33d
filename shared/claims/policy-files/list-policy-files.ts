import { asc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { swedishDay } from '../../kernel/plain-date.ts';
import { claimSettings } from '../../people/companies/table.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import type { listPolicyFiles as contract } from './contract.ts';
import { versionRowOf } from './policy-file-view.ts';
import { readsPolicy } from './reads-policy.ts';
import { listVersions } from './store.ts';

/**
 * The company's policy documents, each as its newest version stands, the latest upload first; a hundred at most. Throws Problem
 * `not-allowed`.
 */
export async function listPolicyFiles(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'policy.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const all = await listVersions(tx);
      const newest = all.filter((one, at) => all[at - 1]?.documentId !== one.documentId);
      const [settings] = await tx.db.select().from(claimSettings).where(eq(claimSettings.companyId, tx.company));
      const named = await tx.db
        .select({ id: categories.id, sv: categories.nameSv, en: categories.nameEn })
        .from(categories)
        .where(eq(categories.companyId, tx.company))
        .orderBy(asc(categories.position));
      return {
        items: newest
          .toSorted(
            (one, other) => other.uploadedAt.getTime() - one.uploadedAt.getTime() || (one.id < other.id ? 1 : -1),
          )
          .map((one) => versionRowOf(one, all, swedishDay(tx.now))),
        categories: named.map(({ id, sv, en }) => ({ id, name: { sv, en } })),
        on: readsPolicy(settings),
      };
    },
    'look',
  );
}
