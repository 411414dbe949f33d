import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { closeRightsRequest as contract, type RequestView } from './contract.ts';
import { moveRequest } from './move-request.ts';
import { loadToAnswer, readRequest } from './read-request.ts';

/**
 * HR closes a request whose person was told outside the app. Throws Problem `not-allowed`, `not-found`, `own-request`,
 * `changed-meanwhile`, `request-not-there-yet`.
 */
export async function closeRightsRequest(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.answer');
  const { version } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request } = await loadToAnswer(tx, actor, id, version);
    await moveRequest(tx, actor, request, 'close', { closedBy: actor.employee, closedAt: tx.now });
    return readRequest(uses, tx, actor, id);
  });
}
