import type { CategoryRules } from '../category-rules.ts';
import type { categories } from '../table.ts';
import type { CategoryFields } from './contract.ts';

type Columns = Pick<
  typeof categories.$inferInsert,
  | 'nameSv'
  | 'nameEn'
  | 'kind'
  | 'criteriaSv'
  | 'criteriaEn'
  | 'rules'
  | 'yearlyAmount'
  | 'taxTreatment'
  | 'payrollCode'
  | 'expectedVat'
  | 'yearStart'
  | 'prorating'
>;

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].filter((value) => value !== '');

/** A category's columns from what was typed: nothing typed is null, and what was typed twice stands once. */
export function columnsOf(typed: CategoryFields): Columns {
  const { notAllowed, maximumAgeDays, maximumPerOccasion, documents, departments, ...rest } = typed;
  const rules: CategoryRules = {
    notAllowed: distinct(notAllowed),
    maximumAgeDays,
    maximumPerOccasion,
    documents: distinct(documents),
    departments: distinct(departments),
  };
  const vat = distinct(typed.expectedVat ?? []).toSorted((a, b) => b - a);
  return { ...rest, rules, payrollCode: typed.payrollCode || null, expectedVat: vat.length > 0 ? vat : null };
}
