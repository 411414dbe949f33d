import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listLeavers as contract } from './contract.ts';
import { leaverPage } from './leaver-page.ts';

/**
 * A page of who leaves, or has left, with more used in a benefit year than they then have; this year unless it is named.
 * Throws Problem `not-allowed`, `input-invalid`.
 */
export async function listLeavers(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'allowance.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(actor.company, (tx) => leaverPage(tx, wanted), 'look');
}
