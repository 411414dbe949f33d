import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contractEnds } from './table.ts';

/**
 * Notes that everything was handed over, by the hash (SHA-256, hex) of its list of files, as it was when its first row was read (`begunAt`).
 * Says whether it is the last one: read after the company was closed, so that nothing came after it. Throws Problem `not-in-this-state`.
 */
export async function noteExport(
  uses: { operations: Database },
  actor: PlatformActor,
  company: Id,
  { digest, begunAt }: Readonly<{ digest: string; begunAt: Date }>,
): Promise<'last' | 'before the end'> {
  authorise(actor, 'contract.carry-out');
  return uses.operations.onPlatform(async (tx) => {
    const [noted] = await tx.db
      .update(contractEnds)
      .set({ exportedAt: begunAt, exportDigest: digest })
      .where(and(eq(contractEnds.companyId, company), inArray(contractEnds.state, ['asked', 'confirmed', 'closed'])))
      .returning({ closedAt: contractEnds.closedAt });
    if (!noted) throw new Problem('not-in-this-state');
    const last = noted.closedAt !== null && begunAt >= noted.closedAt;
    await auditPlatform(tx, actor, 'contract.exported', { kind: 'company', id: company }, { digest, last });
    return last ? 'last' : 'before the end';
  });
}
