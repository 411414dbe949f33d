import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { mostCounted } from '../../platform/listing/contract.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { listPersonRequests as contract } from './contract.ts';
import { inState, requestPage } from './request-page.ts';
import { agreements } from './table.ts';

/** How many wait, up to `mostCounted`. */
const waitingIn = (tx: Tx): Promise<number> =>
  tx.db.$count(
    tx.db
      .select({ one: sql`1` })
      .from(agreements)
      .where(and(eq(agreements.companyId, tx.company), inState('waiting')))
      .limit(mostCounted)
      .as('some'),
  );

/**
 * A page of those who asked for a person where the machine had decided, and how many wait in all.
 * Throws Problem `not-allowed`, `input-invalid` for a cursor that is none.
 */
export async function listPersonRequests(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'oversight.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => ({ ...(await requestPage(tx, wanted)), waiting: await waitingIn(tx) }),
    'look',
  );
}
