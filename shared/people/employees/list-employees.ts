import { parse } from '../../kernel/parse.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listEmployees as contract, type PeoplePage } from './contract.ts';
import { listPeople } from './list-people.ts';

/** The company's people by name, a page at a time. Throws Problem `not-allowed`, `input-invalid`. */
export async function listEmployees(
  uses: { database: Database; seals: Seals },
  actor: Person | Visitor,
  query: Readonly<Record<string, string>> = {},
): Promise<PeoplePage> {
  authorise(actor, 'employee.list');
  return listPeople(uses, actor, parse(contract.query, query));
}
