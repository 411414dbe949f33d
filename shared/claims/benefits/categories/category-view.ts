import type { Id } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { selectCategories } from './category-store.ts';
import type { CategoryView } from './contract.ts';

type Selected = Awaited<ReturnType<typeof selectCategories>>[number];

const viewOf = ({ category, inUse, year, opened, otherBase }: Selected): CategoryView => ({
  id: category.id,
  version: category.version,
  name: { sv: category.nameSv, en: category.nameEn },
  criteria: { sv: category.criteriaSv, en: category.criteriaEn },
  kind: category.kind,
  taxTreatment: category.taxTreatment,
  payrollCode: category.payrollCode,
  expectedVat: category.expectedVat as CategoryView['expectedVat'],
  yearlyAmount: category.yearlyAmount,
  yearStart: category.yearStart,
  prorating: category.prorating,
  notAllowed: [...category.rules.notAllowed],
  maximumAgeDays: category.rules.maximumAgeDays,
  maximumPerOccasion: category.rules.maximumPerOccasion ?? null,
  documents: [...(category.rules.documents ?? [])],
  departments: [...(category.rules.departments ?? [])],
  open: category.open,
  inUse,
  opened: { year, count: opened, otherBase },
  changedAt: category.changedAt?.toISOString() ?? null,
});

/** The company's categories as HR sees them, in their order. */
export const categoryViewsOf = async (tx: Tx): Promise<CategoryView[]> => (await selectCategories(tx)).map(viewOf);

/** One of them. Throws Problem `not-found`. */
export async function categoryViewOf(tx: Tx, id: Id): Promise<CategoryView> {
  const [found] = await selectCategories(tx, id);
  if (!found) throw new Problem('not-found');
  return viewOf(found);
}
