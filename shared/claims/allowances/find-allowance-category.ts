import { and, asc, eq } from 'drizzle-orm';
import { isId, type Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import { firstBenefitYear, lastBenefitYear } from '../benefits/year-rule.ts';
import { benefitYearOf } from './benefit-year.ts';

export type CategoryRecord = typeof categories.$inferSelect;

const noCategory = { sv: 'Den förmånen finns inte här.', en: 'There is no such benefit here.' };
const noYear = { sv: 'Ange ett år.', en: 'State a year.' };

/** The company's categories in the order they are shown. */
export const listCategories = (tx: Tx): Promise<CategoryRecord[]> =>
  tx.db.select().from(categories).where(eq(categories.companyId, tx.company)).orderBy(asc(categories.position));

/** A category that a body or a query names. Throws Problem `input-invalid` where the company has none such. */
export async function findAllowanceCategory(tx: Tx, id: unknown): Promise<CategoryRecord> {
  const [found] = isId(id)
    ? await tx.db
        .select()
        .from(categories)
        .where(and(eq(categories.companyId, tx.company), eq(categories.id, id)))
    : [];
  if (!found) throw new Problem('input-invalid', [{ pointer: '/category', code: 'no-category', text: noCategory }]);
  return found;
}

/** A benefit year that a query names. Throws Problem `input-invalid`. */
export function readYear(text: string | undefined): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < firstBenefitYear || year > lastBenefitYear)
    throw new Problem('input-invalid', [{ pointer: '/year', code: 'no-year', text: noYear }]);
  return year;
}

/** The benefit year that a category is in at an instant. */
export const currentYear = ({ yearStart }: Pick<CategoryRecord, 'yearStart'>, now: Date): number =>
  benefitYearOf(swedishDay(now), yearStart);

/** A category as lists and pages name it. */
export const categoryViewOf = ({ id, nameSv, nameEn, kind }: CategoryRecord) => ({
  id,
  name: { sv: nameSv, en: nameEn },
  kind,
});

export const byId = (all: readonly CategoryRecord[]): ReadonlyMap<Id, CategoryRecord> =>
  new Map(all.map((one) => [one.id, one]));
