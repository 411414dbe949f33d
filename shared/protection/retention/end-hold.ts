import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { legalHolds } from '../../people/limits/table.ts';

/**
 * Ends a hold: what is past its period goes with the next sweep. Nobody ends one on their own data, by name; whom it is about is never changed,
 * so it is enough to ask before. Throws Problem `not-allowed`, `own-hold`, `not-found` for one that is not there or has ended.
 */
export async function endHold(uses: { database: Database }, actor: Person, hold: Id): Promise<void> {
  authorise(actor, 'legal-hold.end');
  await uses.database.inTenant(actor.company, async (tx) => {
    const open = and(eq(legalHolds.companyId, tx.company), eq(legalHolds.id, hold), isNull(legalHolds.endedAt));
    if ((await tx.db.$count(legalHolds, and(open, eq(legalHolds.employeeId, actor.employee)))) > 0)
      throw new Problem('own-hold');
    const [ended] = await tx.db
      .update(legalHolds)
      .set({ endedAt: tx.now, endedBy: actor.employee })
      .where(open)
      .returning({ employee: legalHolds.employeeId });
    if (!ended) throw new Problem('not-found');
    await audit(tx, actor, 'legal-hold.ended', { kind: 'legal-hold', id: hold }, { employee: ended.employee });
  });
}
