import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { showDecision as contract } from './contract.ts';
import { decisionViewOf } from './decision-view.ts';
import { readDecision } from './read-decision.ts';

/** One judgement by machine in full. Throws Problem `not-allowed`, `not-found`. */
export async function showDecision(
  uses: { database: Database; seals: Seals },
  actor: Person,
  id: Id,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'oversight.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => decisionViewOf(uses, tx, actor, await readDecision(tx, id)),
    'look',
  );
}
