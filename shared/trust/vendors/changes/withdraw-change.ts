import { and, eq } from 'drizzle-orm';
import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Staff } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import { requireSecondFactor } from '../../../platform/require-second-factor.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { changeViewOf } from './change-view.ts';
import type { ChangeView } from './contract.ts';
import { readChange } from './store.ts';
import { subProcessorChanges } from './table.ts';

/**
 * Takes an announced change back. Throws Problem `not-found`, `change-settled` where it has taken effect or was withdrawn, and
 * `staff-second-factor-missing` in a session that a break-glass code opened.
 */
export async function withdrawChange(uses: { operations: Database }, actor: Staff, change: Id): Promise<ChangeView> {
  authorise(actor, 'sub-processor.propose');
  requireSecondFactor(actor);
  return uses.operations.onPlatform(async (tx) => {
    if (!(await readChange(tx, change))) throw new Problem('not-found');
    const [withdrawn] = await tx.db
      .update(subProcessorChanges)
      .set({ state: 'withdrawn', settledAt: tx.now })
      .where(and(eq(subProcessorChanges.id, change), eq(subProcessorChanges.state, 'announced')))
      .returning();
    if (!withdrawn) throw new Problem('change-settled');
    await auditPlatform(tx, actor, 'sub-processor.withdrawn', { kind: 'sub-processor-change', id: change });
    return changeViewOf(withdrawn);
  });
}
