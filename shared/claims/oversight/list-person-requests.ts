import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { mostCounted } from '../../platform/listing/contract.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { listPersonRequests as contract } from './contract.ts';
import { selectDecisions } from './decision-store.ts';
import { agreements } from './table.ts';

const inState = (state: 'waiting' | 'answered') =>
  and(isNotNull(agreements.askedAt), state === 'waiting' ? isNull(agreements.endedAt) : isNotNull(agreements.endedAt));

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
  const { state = 'waiting', cursor } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const order = state === 'waiting' ? 'asc' : 'desc';
      const page = sortedPage({ table: agreements, company: tx.company, by: agreements.askedAt, order, cursor });
      const found = await selectDecisions(tx)
        .where(and(page.where, inState(state)))
        .orderBy(...page.orderBy)
        .limit(page.limit);
      const cut = page.cut(found, ({ agreement }) => agreement.id);
      const items = cut.page.map(({ agreement, employee, category }) => ({
        id: agreement.id,
        expense: { id: agreement.expenseId, employee },
        category: { id: category.id, name: { sv: category.sv, en: category.en } },
        verdict: agreement.verdict,
        askedAt: agreement.askedAt!.toISOString(),
        endedAt: agreement.endedAt?.toISOString() ?? null,
        ended: agreement.ended,
      }));
      return { items, next: cut.next, waiting: await waitingIn(tx) };
    },
    'look',
  );
}
