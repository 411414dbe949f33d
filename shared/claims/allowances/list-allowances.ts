import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { departmentsOf } from '../../people/employment/index.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { allowancePage } from './allowance-page.ts';
import { firstDayOf, lastDayOf } from './benefit-year.ts';
import { capViewOf } from './cap-view.ts';
import { wellnessOffered } from './cap-store.ts';
import { listAllowances as contract } from './contract.ts';
import { categoryViewOf } from './find-allowance-category.ts';

type Listed = z.output<typeof contract.output>;

const nothing: Listed = {
  items: [],
  next: null,
  category: null,
  year: null,
  from: null,
  until: null,
  categories: [],
  departments: [],
  offered: null,
};

/**
 * A page of everybody's allowance of a category and year, by name. Whoever has claimed nothing yet stands at what the rules give.
 * Throws Problem `not-allowed`, and `input-invalid` for a category, year or cursor that is none.
 */
export async function listAllowances(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<Listed> {
  authorise(actor, 'allowance.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await allowancePage(tx, wanted);
      if (found === null) return nothing;
      const { items, next, chosen, year, all } = found;
      return {
        items,
        next,
        category: categoryViewOf(chosen),
        year,
        from: firstDayOf(year, chosen.yearStart),
        until: lastDayOf(year, chosen.yearStart),
        categories: all.map(categoryViewOf),
        departments: (await departmentsOf(tx)).toSorted(new Intl.Collator(actor.language).compare),
        offered: chosen.kind === 'wellness' ? capViewOf(await wellnessOffered(tx), year) : null,
      };
    },
    'look',
  );
}
