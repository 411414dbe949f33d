import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { RequestView } from './contract.ts';
import { readRequest } from './read-request.ts';

/** One request of the company, with what the reader may do to it. Throws Problem `not-allowed`, `not-found`. */
export async function showRightsRequest(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<RequestView> {
  authorise(actor, 'rights-request.read');
  return uses.database.inTenant(actor.company, (tx) => readRequest(uses, tx, actor, id), 'look');
}
