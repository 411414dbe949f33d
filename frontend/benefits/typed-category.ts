import {
  missingWords,
  type CategoryFields,
  type CategoryView,
  type DocumentKind,
} from '../../shared/claims/benefits/categories/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { asDecimal, parseAmount, type Ore } from '../../shared/kernel/money.ts';
import { texts } from './form-texts.ts';

/** A category as it stands in its inputs, over the version that was seen; 0 for one that is new. */
export type TypedCategory = {
  version: number;
  nameSv: string;
  nameEn: string;
  kind: CategoryFields['kind'];
  taxTreatment: CategoryFields['taxTreatment'];
  payrollCode: string;
  yearlyAmount: string;
  yearStart: string;
  prorating: CategoryFields['prorating'];
  criteriaSv: string;
  criteriaEn: string;
  notAllowed: string;
  maximumAgeDays: string;
  maximumPerOccasion: string;
  expectedVat: NonNullable<CategoryFields['expectedVat']>;
  documents: DocumentKind[];
  departments: string;
};

export const blankCategory: TypedCategory = {
  version: 0,
  nameSv: '',
  nameEn: '',
  kind: 'other',
  taxTreatment: 'taxable',
  payrollCode: '',
  yearlyAmount: '',
  yearStart: '01-01',
  prorating: 'none',
  criteriaSv: '',
  criteriaEn: '',
  notAllowed: '',
  maximumAgeDays: '',
  maximumPerOccasion: '',
  expectedVat: [],
  documents: [],
  departments: '',
};

const kronor = (amount: Ore | null): string => (amount === null ? '' : asDecimal(amount).replace(/\.00$/, ''));

/** The inputs that show a category. */
export const formOf = (shown: CategoryView): TypedCategory => ({
  version: shown.version,
  nameSv: shown.name.sv,
  nameEn: shown.name.en,
  kind: shown.kind,
  taxTreatment: shown.taxTreatment,
  payrollCode: shown.payrollCode ?? '',
  yearlyAmount: kronor(shown.yearlyAmount),
  yearStart: shown.yearStart,
  prorating: shown.prorating,
  criteriaSv: shown.criteria.sv,
  criteriaEn: shown.criteria.en,
  notAllowed: shown.notAllowed.join(', '),
  maximumAgeDays: shown.maximumAgeDays === null ? '' : String(shown.maximumAgeDays),
  maximumPerOccasion: kronor(shown.maximumPerOccasion),
  expectedVat: shown.expectedVat ?? [],
  documents: shown.documents,
  departments: shown.departments.join(', '),
});

/** Words between commas or on lines of their own. */
export const wordsOf = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export type CategoryFaults = Partial<Record<keyof CategoryFields, Text>>;

/** What the inputs say, as the server takes it, and what of them is empty, no amount or no number. */
export function typedOf(typed: TypedCategory): { fields: CategoryFields; faults: CategoryFaults } {
  const faults: CategoryFaults = {};
  for (const field of ['nameSv', 'nameEn'] as const) if (typed[field].trim() === '') faults[field] = missingWords.name;
  for (const field of ['criteriaSv', 'criteriaEn'] as const)
    if (typed[field].trim() === '') faults[field] = missingWords.criteria;
  const yearlyAmount = parseAmount(typed.yearlyAmount);
  if (yearlyAmount === null) faults.yearlyAmount = texts.amountWrong;
  const maximumPerOccasion = typed.maximumPerOccasion.trim() === '' ? null : parseAmount(typed.maximumPerOccasion);
  if (maximumPerOccasion === null && typed.maximumPerOccasion.trim() !== '')
    faults.maximumPerOccasion = texts.amountWrong;
  const days = typed.maximumAgeDays.trim() === '' ? null : Number(typed.maximumAgeDays);
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 730)) faults.maximumAgeDays = texts.daysWrong;
  const { version: _, ...rest } = typed;
  return {
    fields: {
      ...rest,
      payrollCode: typed.payrollCode.trim() || null,
      yearlyAmount: yearlyAmount ?? 0,
      // The year of wellness is the calendar's, whatever another kind had before it.
      yearStart: typed.kind === 'wellness' ? '01-01' : typed.yearStart,
      notAllowed: wordsOf(typed.notAllowed),
      maximumAgeDays: days,
      maximumPerOccasion,
      expectedVat: typed.expectedVat.length > 0 ? typed.expectedVat : null,
      departments: wordsOf(typed.departments),
    },
    faults,
  };
}

/** Every field that the server can point at. */
export const pointedFields = [
  'nameSv',
  'nameEn',
  'kind',
  'taxTreatment',
  'payrollCode',
  'yearlyAmount',
  'yearStart',
  'prorating',
  'criteriaSv',
  'criteriaEn',
  'notAllowed',
  'maximumAgeDays',
  'maximumPerOccasion',
  'expectedVat',
  'documents',
  'departments',
] as const satisfies readonly (keyof CategoryFields)[];
