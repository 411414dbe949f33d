import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { readSearch } from '../search/find-words.ts';
import { findInQueue as contract } from './contract.ts';
import { queuePage } from './queue-page.ts';

/**
 * A page of those of the reader's queue in one state that have every word of a search on a receipt or as their vendor.
 * Throws Problem `not-allowed`, `input-invalid` for a cursor that is none and for a search without a word to look for.
 */
export async function findInQueue(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'queue.read');
  const { search, ...wanted } = parse(contract.input, input);
  const searched = await readSearch(uses, actor.company, search);
  return uses.database.inTenant(actor.company, (tx) => queuePage(uses, tx, actor, { ...wanted, searched }), 'look');
}
