import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { ErasureView } from './contract.ts';
import { readErasure, type ReadErasureUses } from './read-erasure.ts';

/** One erasure with its evidence, the key and the ledger as they are. Throws Problem `not-allowed`, `not-found`. */
export async function showErasure(uses: ReadErasureUses, actor: Person, id: Id): Promise<ErasureView> {
  authorise(actor, 'erasure.read');
  return readErasure(uses, actor.company, id);
}
