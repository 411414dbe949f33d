import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { findEmployees as contract, type PeoplePage } from './contract.ts';
import { listPeople } from './list-people.ts';
import { searchWords } from './search-words.ts';

/** The people who have every word of a search, a page at a time. Throws Problem `not-allowed`, `input-invalid`. */
export async function findEmployees(
  uses: { database: Database; seals: Seals },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<PeoplePage> {
  authorise(actor, 'employee.list');
  const { search, ...wanted } = parse(contract.input, input);
  return listPeople(uses, actor, { ...wanted, words: searchWords(search) });
}
