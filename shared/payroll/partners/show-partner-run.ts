import type { Id } from '../../kernel/ids.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { PartnerRun } from './contract.ts';
import { readLockedRun } from './partner-store.ts';
import { partnerRunOf } from './partner-view.ts';

/** One locked run of the company. Throws Problem `scope-missing`, `not-found`. */
export async function showPartnerRun(uses: { database: Database }, actor: KeyActor, id: Id): Promise<PartnerRun> {
  authorise(actor, 'partner-run.read');
  return partnerRunOf(await uses.database.inTenant(actor.company, (tx) => readLockedRun(tx, id), 'look'));
}
