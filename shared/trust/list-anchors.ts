import { desc } from 'drizzle-orm';
import { asPlatformMachine } from '../platform/actor.ts';
import { authorise } from '../platform/authorise.ts';
import type { Database } from '../platform/tenant-transaction.ts';
import { rootSeals } from '../protection/seals/table.ts';
import type { LastRoot } from './pages/audit-page.ts';

const most = 200;

/**
 * The latest seals of the tree above the logs of all companies, the newest first: sizes, roots and signatures, and nothing that leads to a
 * company or a person.
 */
export async function listAnchors(uses: { operations: Database }): Promise<LastRoot[]> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  return uses.operations.onPlatform(
    ({ db }) =>
      db
        .select({
          size: rootSeals.size,
          madeAt: rootSeals.madeAt,
          anchoredAt: rootSeals.anchoredAt,
          checkpoint: rootSeals.checkpoint,
        })
        .from(rootSeals)
        .orderBy(desc(rootSeals.size))
        .limit(most),
    'look',
  );
}
