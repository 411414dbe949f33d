import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listQueue as contract } from './contract.ts';
import { queuePage } from './queue-page.ts';

/**
 * A page of the claims in one state that are the reader's to see, the longest waiting first. One that was never submitted is not there.
 * Throws Problem `not-allowed`, `input-invalid` for a cursor that is none.
 */
export async function listQueue(
  uses: { database: Database; seals: Seals },
  actor: Person | Visitor,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'queue.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(actor.company, (tx) => queuePage(uses, tx, actor, wanted), 'look');
}
