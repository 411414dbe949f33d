import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { verifyIdentity as contract, type RequestView } from './contract.ts';
import { loadToAnswer, readRequest } from './read-request.ts';
import { identify } from './receive-request.ts';

/**
 * HR says how it was made sure who asks, by the way alone. Throws Problem `not-allowed`, `not-found`, `own-request`, `changed-meanwhile`,
 * `request-not-there-yet`.
 */
export async function verifyIdentity(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
  input: z.input<typeof contract.input>,
): Promise<RequestView> {
  authorise(actor, 'rights-request.answer');
  const { version, way } = parse(contract.input, input);
  return uses.database.inTenant(actor.company, async (tx) => {
    const { request } = await loadToAnswer(tx, actor, id, version);
    await identify(tx, actor, request, way);
    return readRequest(uses, tx, actor, id);
  });
}
