import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { OwnRequest } from './contract.ts';
import { moveRequest } from './move-request.ts';
import { loadRequest } from './request-store.ts';
import { ownViewOf } from './request-view.ts';

/** Takes one's own request back that nobody has decided. Throws Problem `not-allowed`, `not-found`, `request-not-there-yet`, `changed-meanwhile`. */
export async function withdrawOwnRequest(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<OwnRequest> {
  authorise(actor, 'own-rights.ask');
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request } = await loadRequest(tx, id, actor.employee);
    await moveRequest(tx, actor, request, 'withdraw', { closedBy: actor.employee, closedAt: tx.now });
    return ownViewOf(uses, await loadRequest(tx, id, actor.employee), tx.now);
  });
}
