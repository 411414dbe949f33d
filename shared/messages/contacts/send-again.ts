import { eq } from 'drizzle-orm';
import type { PlatformActor } from '../../platform/actor.ts';
import { auditPlatform } from '../../platform/audit/platform-audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { contactRequests } from './table.ts';

/** Lets every request that was given up be tried again, from its first attempt on. Gives how many. */
export async function sendAgain(uses: { operations: Database }, actor: PlatformActor): Promise<number> {
  authorise(actor, 'contact.send');
  return uses.operations.onPlatform(async (tx) => {
    const again = await tx.db
      .update(contactRequests)
      .set({ state: 'waiting', attempt: 0, nextAttemptAt: tx.now })
      .where(eq(contactRequests.state, 'dead'))
      .returning({ id: contactRequests.id });
    for (const { id } of again) await auditPlatform(tx, actor, 'contact.sent-again', { kind: 'contact', id });
    return again.length;
  });
}
