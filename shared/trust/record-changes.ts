import { sql } from 'drizzle-orm';
import { asPlatformMachine } from '../platform/actor.ts';
import { auditPlatform } from '../platform/audit/platform-audit.ts';
import { authorise } from '../platform/authorise.ts';
import type { Database } from '../platform/tenant-transaction.ts';
import { movedSince } from './changes.ts';
import type { Row } from './rows.ts';
import type { Status } from './status.ts';
import { trustChanges } from './table.ts';

/**
 * Writes down which controls have changed their status since they were last written down. Two at once wait for each other, so that none is
 * written twice. Gives how many.
 */
export async function recordChanges(uses: { operations: Database }, rows: readonly Row[]): Promise<number> {
  const actor = asPlatformMachine('trust-keeper');
  authorise(actor, 'trust.record');
  return uses.operations.onPlatform(async (tx) => {
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('trust changes'))`);
    const last = await tx.db
      .selectDistinctOn([trustChanges.control], { control: trustChanges.control, after: trustChanges.after })
      .from(trustChanges)
      .orderBy(trustChanges.control, sql`${trustChanges.at} desc, ${trustChanges.id} desc`);
    const known = new Map<string, Status>(last.map(({ control, after }) => [control, after]));
    const moved = movedSince(
      known,
      rows.map(({ control, status }) => ({ control: control.id, status })),
    );
    for (const { control, before, after } of moved) {
      const id = tx.newId();
      await tx.db.insert(trustChanges).values({ id, control, before, after, at: tx.now });
      await auditPlatform(tx, actor, 'trust.status-changed', { kind: 'trust-change', id }, { control, before, after });
    }
    return moved.length;
  });
}
