import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PrivateDetails } from './contract.ts';
import { detailsViewOf } from './details-view.ts';
import { loadDetails } from './private-store.ts';

/** One's own private details. Throws Problem `not-allowed`. */
export async function showOwnDetails(
  uses: { database: Database; seals: Seals },
  actor: Person,
): Promise<PrivateDetails> {
  authorise(actor, 'profile.read');
  const known = await uses.database.inTenant(actor.company, (tx) => loadDetails(tx, actor.employee), 'look');
  return detailsViewOf(uses, known);
}
