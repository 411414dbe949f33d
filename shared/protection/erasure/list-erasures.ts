import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listErasures as contract } from './contract.ts';
import { evidenceOf, rowOf } from './erasure-view.ts';
import { erasures } from './table.ts';

/** A page of the company's erasures, the latest first. Throws Problem `not-allowed`, `input-invalid`. */
export async function listErasures(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'erasure.read');
  const { cursor, order = 'desc' } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const page = sortedPage({ table: erasures, company: tx.company, by: erasures.begunAt, order, cursor });
      const found = await tx.db
        .select()
        .from(erasures)
        .where(page.where)
        .orderBy(...page.orderBy)
        .limit(page.limit);
      const { page: rows, next } = page.cut(found, ({ id }) => id);
      const evidence = await evidenceOf(
        tx,
        rows.map(({ id }) => id),
      );
      return { items: rows.map((row) => rowOf(row, evidence.get(row.id))), next };
    },
    'look',
  );
}
