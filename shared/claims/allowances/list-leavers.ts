import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { swedishDay, yearOf } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { listLeavers as contract } from './contract.ts';
import { deductionsOf } from './deduction-store.ts';
import { readYear } from './find-allowance-category.ts';
import { pageOfLeavers } from './over-use-store.ts';

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
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const year = wanted.year === undefined ? yearOf(swedishDay(tx.now)) : readYear(wanted.year);
      const { page, next } = await pageOfLeavers(tx, year, wanted.cursor);
      const chosen = await deductionsOf(
        tx,
        page.map(({ employee }) => employee.id),
      );
      const items = page.map(({ employedUntil, ...one }) => ({
        ...one,
        employedUntil: employedUntil!,
        year,
        deduction: chosen.find((of) => of.employee === one.employee.id && of.year === year)?.view ?? null,
      }));
      return { items, next, year };
    },
    'look',
  );
}
