import { and, asc, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { employments } from '../../people/employment/table.ts';
import { benefitYearOf } from '../allowances/benefit-year.ts';
import { readAllowance } from './allowance-store.ts';
import { isFor } from './category-rules.ts';
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
        .orderBy(asc(categories.position), asc(categories.id));
      const [employment] = await tx.db
        .select({ department: employments.department })
        .from(employments)
        .where(and(eq(employments.companyId, tx.company), eq(employments.employeeId, actor.employee)));
      const items = [];
      for (const category of found) {
        const { id, kind, open, taxTreatment, rules, yearStart } = category;
        const year = benefitYearOf(swedishDay(tx.now), yearStart);
        const documents = [...(rules.documents ?? [])];
        const forYou = isFor(rules, employment?.department ?? null);
        const name = { sv: category.nameSv, en: category.nameEn };
        const criteria = { sv: category.criteriaSv, en: category.criteriaEn };
        const allowance = await readAllowance(tx, { employeeId: actor.employee, categoryId: id, year });
        items.push({ category: { id, name, kind, criteria, open, taxTreatment, documents, forYou }, year, allowance });
      }
      return { items };
    },
    'look',
  );
}
