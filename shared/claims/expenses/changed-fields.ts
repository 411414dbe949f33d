import type { Id } from '../../kernel/ids.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { benefitYearOf } from '../allowances/benefit-year.ts';
import { benefitYearsFor, firstBenefitYear, lastBenefitYear } from '../benefits/year-rule.ts';
import { scannableFields, type ExpenseFields, type ScannableField } from './contract.ts';
import { yearStartOf } from './find-category.ts';
import { sealNote, sealOrganisationNumber, sealVendor } from './sealed-fields.ts';

type Before = Readonly<{
  id: Id;
  employeeId: Id;
  categoryId: Id;
  paidOn: PlainDate | null;
  benefitYear: number;
  filledByMachine: ScannableField[];
  typedByPerson: ScannableField[];
}>;

/**
 * The columns that a person's typing changes. Every field named counts as typed from here on, emptied ones too: a scan
 * leaves it alone. The benefit year follows the day of payment and the category's year unless it is named.
 */
export async function changedFields(uses: { seals: Seals }, tx: Tx, before: Before, fields: ExpenseFields) {
  const typed = scannableFields.filter((field) => fields[field] !== undefined);
  const { vendor, organisationNumber, note, categoryId, paidOn, total, currency, vat } = fields;
  return {
    ...(vendor === undefined ? {} : await sealVendor(uses, tx, before, vendor)),
    ...(organisationNumber === undefined ? {} : await sealOrganisationNumber(uses, tx, before, organisationNumber)),
    ...(note === undefined ? {} : await sealNote(uses, tx, before, note)),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(total === undefined ? {} : { total }),
    ...(currency === undefined ? {} : { currency }),
    ...(vat === undefined ? {} : { vat }),
    benefitYear: fields.benefitYear ?? (await followedYear(tx, before, fields)),
    filledByMachine: before.filledByMachine.filter((field) => !typed.includes(field)),
    typedByPerson: [...new Set([...before.typedByPerson, ...typed])],
  };
}

/** The benefit year after a change of the day or the category; what somebody chose before stays where neither changes. */
async function followedYear(tx: Tx, before: Before, { paidOn, categoryId }: ExpenseFields): Promise<number> {
  const moved = categoryId !== undefined && categoryId !== before.categoryId;
  const day = paidOn === undefined ? before.paidOn : paidOn;
  if (!paidOn && !moved) return before.benefitYear;
  const yearStart = await yearStartOf(tx, categoryId ?? before.categoryId);
  return day ? yearFor(day, tx.now, yearStart) : benefitYearOf(swedishDay(tx.now), yearStart);
}

/**
 * The benefit year that a payment counts on by itself: the first the year rule allows, or the year it was paid. A day that
 * is centuries off gives the nearest year there is; the checks say what is wrong with the day.
 */
export const yearFor = (paidOn: PlainDate, now: Date, yearStart: string): number => {
  const year = benefitYearsFor(paidOn, swedishDay(now), yearStart)[0] ?? benefitYearOf(paidOn, yearStart);
  return Math.min(Math.max(year, firstBenefitYear), lastBenefitYear);
};
