import type { Id } from '../../kernel/ids.ts';
import { swedishDay, yearOf, type PlainDate } from '../../kernel/plain-date.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { benefitYearsFor, firstBenefitYear, lastBenefitYear } from '../benefits/year-rule.ts';
import { scannableFields, type ExpenseFields, type ScannableField } from './contract.ts';
import { sealNote, sealOrganisationNumber, sealVendor } from './sealed-fields.ts';

type Before = Readonly<{
  id: Id;
  employeeId: Id;
  benefitYear: number;
  filledByMachine: ScannableField[];
  typedByPerson: ScannableField[];
}>;

/**
 * The columns that a person's typing changes. Every field named counts as typed from here on, emptied ones too: a scan
 * leaves it alone. The benefit year follows the day of payment unless it is named.
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
    benefitYear: fields.benefitYear ?? (paidOn ? yearFor(paidOn, tx.now) : before.benefitYear),
    filledByMachine: before.filledByMachine.filter((field) => !typed.includes(field)),
    typedByPerson: [...new Set([...before.typedByPerson, ...typed])],
  };
}

/**
 * The benefit year that a payment counts on by itself: the first the year rule allows, or the year it was paid. A day that
 * is centuries off gives the nearest year there is; the checks say what is wrong with the day.
 */
export const yearFor = (paidOn: PlainDate, now: Date): number => {
  const year = benefitYearsFor(paidOn, swedishDay(now))[0] ?? yearOf(paidOn);
  return Math.min(Math.max(year, firstBenefitYear), lastBenefitYear);
};
