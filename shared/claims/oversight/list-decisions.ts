import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listDecisions as contract } from './contract.ts';
import { decisionPage } from './decision-page.ts';

/**
 * A page of the company's judgements by machine, the latest first unless asked otherwise.
 * Throws Problem `not-allowed`, `input-invalid` for a filter or a cursor that is none.
 */
export async function listDecisions(
  uses: { database: Database; seals: Seals },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'oversight.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(actor.company, (tx) => decisionPage(uses, tx, wanted), 'look');
}
