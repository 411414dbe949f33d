import { asc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { benefitYearOf } from '../allowances/benefit-year.ts';
import { readAllowance } from './allowance-store.ts';
import type { listBenefits as contract } from './contract.ts';
import { categories } from './table.ts';

/** The company's categories with what is left of the reader's allowance its benefit year of today. Throws Problem `not-allowed`. */
export async function listBenefits(
  uses: { database: Database },
  actor: Person,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'benefits.read');
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const found = await tx.db
        .select()
        .from(categories)
        .where(eq(categories.companyId, tx.company))
        .orderBy(asc(categories.position));
      const items = [];
      for (const category of found) {
        const { id, kind, open, yearStart } = category;
        const year = benefitYearOf(swedishDay(tx.now), yearStart);
        const name = { sv: category.nameSv, en: category.nameEn };
        const criteria = { sv: category.criteriaSv, en: category.criteriaEn };
        const allowance = await readAllowance(tx, { employeeId: actor.employee, categoryId: id, year });
        items.push({ category: { id, name, kind, criteria, open }, year, allowance });
      }
      return { items };
    },
    'look',
  );
}
