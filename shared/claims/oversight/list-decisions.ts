import { and } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listDecisions as contract } from './contract.ts';
import { matches, seenConfidence, selectDecisions } from './decision-store.ts';
import { decisionRowOf } from './decision-view.ts';
import { agreements } from './table.ts';

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
  const { sort = 'at', order = 'desc', cursor, ...filter } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const by = sort === 'at' ? agreements.at : seenConfidence;
      const page = sortedPage({ table: agreements, company: tx.company, by, order, cursor });
      const found = await selectDecisions(tx)
        .where(and(page.where, matches(filter)))
        .orderBy(...page.orderBy)
        .limit(page.limit);
      const cut = page.cut(found, ({ agreement }) => agreement.id);
      return { items: await Promise.all(cut.page.map((one) => decisionRowOf(uses, tx, one))), next: cut.next };
    },
    'look',
  );
}
