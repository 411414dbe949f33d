import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { ApiKeyRow } from './contract.ts';
import { keyRowOf } from './key-view.ts';
import { selectKey } from './store.ts';
import { apiKeys } from './table.ts';

/** Ends a key at once; one that has been revoked stays as it is. Throws Problem `not-allowed`, `not-found`. */
export async function revokeApiKey(uses: { database: Database }, actor: Person, key: Id): Promise<ApiKeyRow> {
  authorise(actor, 'api-key.revoke');
  return uses.database.inTenant(actor.company, async (tx) => {
    const ended = await tx.db
      .update(apiKeys)
      .set({ revokedAt: tx.now, revokedBy: actor.employee })
      .where(and(eq(apiKeys.companyId, tx.company), eq(apiKeys.id, key), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (ended.length > 0) await audit(tx, actor, 'api-key.revoked', { kind: 'api-key', id: key });
    const [found] = await selectKey(tx, key);
    if (!found) throw new Problem('not-found');
    return keyRowOf(found, tx.now);
  });
}
