import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PolicyVersionView } from './contract.ts';
import { policyFileView } from './policy-file-view.ts';
import { policyVersions } from './table.ts';

/**
 * Takes a version back, so that no decision reads it any more; a draft is thus put away. What has been decided goes on citing it. One that
 * is withdrawn stays as it is. Throws Problem `not-allowed`, `not-found`.
 */
export async function withdrawPolicyFile(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<PolicyVersionView> {
  authorise(actor, 'policy.withdraw');
  return uses.database.inTenant(actor.company, async (tx) => {
    const [withdrawn] = await tx.db
      .update(policyVersions)
      .set({ withdrawnAt: tx.now, withdrawnBy: actor.employee })
      .where(
        and(eq(policyVersions.companyId, tx.company), eq(policyVersions.id, id), isNull(policyVersions.withdrawnAt)),
      )
      .returning({ document: policyVersions.documentId, number: policyVersions.number });
    if (withdrawn) await audit(tx, actor, 'policy.withdrawn', { kind: 'policy-file', id }, withdrawn);
    return policyFileView(uses, tx, id);
  });
}
