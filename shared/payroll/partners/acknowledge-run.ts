import type { Id } from '../../kernel/ids.ts';
import type { KeyActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { acknowledgeIn } from './answer-run.ts';
import type { RunStanding } from './contract.ts';
import { standingOf } from './partner-view.ts';

/** Says that the payroll system has a run; one that was acknowledged stays as it is. Throws Problem `scope-missing`, `not-found`. */
export async function acknowledgeRun(uses: { database: Database }, actor: KeyActor, run: Id): Promise<RunStanding> {
  authorise(actor, 'partner-run.acknowledge');
  return uses.database.inTenant(actor.company, async (tx) => standingOf(tx, await acknowledgeIn(tx, actor, run)));
}
