import { and, eq, inArray } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import { publishPolicyFile as contract, type PolicyVersionView } from './contract.ts';
import { policyFileView } from './policy-file-view.ts';
import { loadVersion } from './store.ts';
import { policyVersionCategories, policyVersions } from './table.ts';

/**
 * Lets a draft apply from a day on, in place of the version before it. Throws Problem `not-allowed`, `not-found`, `input-invalid`,
 * `not-in-this-state` for what is no draft.
 */
export async function publishPolicyFile(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<PolicyVersionView> {
  authorise(actor, 'policy.publish');
  const { title, validFrom, categories: about } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const version = await loadVersion(tx, id, true);
    if (version.publishedAt !== null || version.withdrawnAt !== null) throw new Problem('not-in-this-state');
    const named = about === null ? null : await known(tx, about);
    await tx.db
      .update(policyVersions)
      .set({ title, validFrom, forAll: named === null, publishedAt: tx.now, publishedBy: actor.employee })
      .where(and(eq(policyVersions.companyId, tx.company), eq(policyVersions.id, id)));
    if (named !== null)
      await tx.db
        .insert(policyVersionCategories)
        .values(named.map((categoryId) => ({ companyId: tx.company, versionId: id, categoryId })));
    const details = { document: version.documentId, number: version.number, validFrom, categories: named };
    await audit(tx, actor, 'policy.published', { kind: 'policy-file', id }, details);
    return policyFileView(uses, tx, id);
  });
}

/** The same categories once each. Throws Problem `not-found` where the company has not every one of them. */
async function known(tx: Tx, wanted: readonly Id[]): Promise<Id[]> {
  const ids = [...new Set(wanted)];
  const found = await tx.db
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), inArray(categories.id, ids)));
  if (found.length !== ids.length) throw new Problem('not-found');
  return ids;
}
