import { and, eq, notLike, sql } from 'drizzle-orm';
import { asPlatformMachine } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { staffIdentities, staffMembers, staffMembersClass } from './table.ts';

/** What ends the address of somebody who is forgotten. Nobody is reached by it (RFC 2606). */
const nowhere = '@forgotten.invalid';

/** Forgets staff whose time after they were disabled is over: what they did stays, and leads to nobody. Gives how many. */
export async function forgetStaff(uses: { operations: Database }): Promise<number> {
  const actor = asPlatformMachine('sweeper');
  authorise(actor, 'retention.sweep');
  return uses.operations.onPlatform(async (tx) => {
    const over = sql`${staffMembers.disabledAt} < ${tx.now}::timestamptz - ${staffMembersClass.retention.period}::interval`;
    const forgotten = await tx.db
      .update(staffMembers)
      .set({ name: '–', workEmail: sql`${staffMembers.id} || ${nowhere}` })
      .where(and(over, notLike(staffMembers.workEmail, `%${nowhere}`)))
      .returning({ id: staffMembers.id });
    for (const { id } of forgotten) {
      await tx.db.delete(staffIdentities).where(eq(staffIdentities.staffId, id));
      await auditPlatform(tx, actor, 'staff.forgotten', { kind: 'staff', id });
    }
    return forgotten.length;
  });
}
