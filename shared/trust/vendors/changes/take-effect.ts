import { and, eq, lte } from 'drizzle-orm';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { asPlatformMachine } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { subProcessorChanges } from './table.ts';

/** Puts into force what was announced for today or before. Gives how many changes that were; the next run finds none of them. */
export async function takeEffect(uses: { operations: Database }): Promise<number> {
  const actor = asPlatformMachine('contract-keeper');
  authorise(actor, 'sub-processor.take-effect');
  return uses.operations.onPlatform(async (tx) => {
    const due = and(
      eq(subProcessorChanges.state, 'announced'),
      lte(subProcessorChanges.effectiveOn, swedishDay(tx.now)),
    );
    const settled = await tx.db
      .update(subProcessorChanges)
      .set({ state: 'in-force', settledAt: tx.now })
      .where(due)
      .returning({ id: subProcessorChanges.id });
    for (const { id } of settled)
      await auditPlatform(tx, actor, 'sub-processor.in-force', { kind: 'sub-processor-change', id });
    return settled.length;
  });
}
