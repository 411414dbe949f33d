import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contractEnds } from './table.ts';

/** Notes that everything was handed over, by the hash (SHA-256, hex) of its list of files. Throws Problem `not-in-this-state`. */
export async function noteExport(
  uses: { operations: Database },
  actor: PlatformActor,
  company: Id,
  digest: string,
): Promise<void> {
  authorise(actor, 'contract.carry-out');
  await uses.operations.onPlatform(async (tx) => {
    const noted = await tx.db
      .update(contractEnds)
      .set({ exportedAt: tx.now, exportDigest: digest })
      .where(and(eq(contractEnds.companyId, company), inArray(contractEnds.state, ['asked', 'confirmed'])))
      .returning({ company: contractEnds.companyId });
    if (noted.length === 0) throw new Problem('not-in-this-state');
    await auditPlatform(tx, actor, 'contract.exported', { kind: 'company', id: company }, { digest });
  });
}
