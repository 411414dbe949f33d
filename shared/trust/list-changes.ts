import { desc, isNotNull, sql } from 'drizzle-orm';
import { asPlatformMachine } from '../platform/actor.ts';
import { authorise } from '../platform/authorise.ts';
import type { Database } from '../platform/tenant-transaction.ts';
import { titleOf, type Change } from './changes.ts';
import { trustChanges } from './table.ts';

/** As many as a feed is read for; older ones stay in the table. */
const most = 200;

/** The changes of status, the latest first, and when measuring began. The first status of a control is no change. */
export async function listChanges(uses: {
  operations: Database;
}): Promise<{ changes: readonly Change[]; began: Date | null }> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  return uses.operations.onPlatform(async ({ db }) => {
    const rows = await db
      .select()
      .from(trustChanges)
      .where(isNotNull(trustChanges.before))
      .orderBy(desc(trustChanges.at), desc(trustChanges.id))
      .limit(most);
    const { rows: first } = await db.execute<{ began: string | null }>(
      sql`select min(at)::text as began from trust_changes`,
    );
    const began = first[0]?.began ?? null;
    return {
      changes: rows.map(({ id, control, before, after, at }) => ({
        ...{ id, control, title: titleOf(control), at, before: before!, after },
      })),
      began: began === null ? null : new Date(began),
    };
  }, 'look');
}
