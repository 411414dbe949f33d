import * as z from 'zod/mini';
import type { ExpenseFields, ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { Language, Text } from '../../shared/kernel/language.ts';
import { currencies, parseAmount, type Ore } from '../../shared/kernel/money.ts';
import { formatOrganisationNumber, parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { parsePlainDate } from '../../shared/kernel/plain-date.ts';

/** What can be wrong with what somebody typed; the schema names the sentence and the field shows it. */
export const typingFaults = {
  amount: { sv: 'Skriv ett belopp, till exempel 339,50.', en: 'Type an amount, for example 339.50.' },
  number: {
    sv: 'Skriv ett organisationsnummer, till exempel 556677-8899.',
    en: 'Type an organisation number, for example 556677-8899.',
  },
  day: { sv: 'Skriv ett datum som finns.', en: 'Type a date that exists.' },
  long: { sv: 'Texten är för lång.', en: 'The text is too long.' },
} satisfies Record<string, Text>;

const optionalAmount = z.string().check(z.refine((typed) => typed === '' || parseAmount(typed) !== null, 'amount'));

/** A claim as it stands in the form: what is typed, as it is typed. */
export const typedClaim = z.object({
  categoryId: z.string(),
  vendor: z.string().check(z.maxLength(120, 'long')),
  organisationNumber: z
    .string()
    .check(z.refine((typed) => typed.trim() === '' || parseOrganisationNumber(typed) !== null, 'number')),
  paidOn: z.string().check(z.refine((typed) => typed === '' || parsePlainDate(typed) !== null, 'day')),
  total: optionalAmount,
  currency: z.enum(currencies),
  vat: z.array(z.object({ rate: z.string(), amount: optionalAmount })),
  note: z.string().check(z.maxLength(1000, 'long')),
  benefitYear: z.string(),
});
export type TypedClaim = z.output<typeof typedClaim>;
export type TypedField = keyof TypedClaim;
export const typedFields = Object.keys(typedClaim.shape) as TypedField[];

/** An amount as a person types it: "339,50" in Swedish, "339.50" in English, nothing for none. */
export function typeAmount(amount: Ore | null, language: Language): string {
  if (amount === null) return '';
  const [whole, cents] = (amount / 100).toFixed(2).split('.');
  return `${whole}${language === 'sv' ? ',' : '.'}${cents}`;
}

const typeNumber = (number: string | null): string => {
  const parsed = parseOrganisationNumber(number ?? '');
  return parsed ? formatOrganisationNumber(parsed) : '';
};

/** The sum that the amount field names, in öre, or null while it is empty, wrong or zero. */
export const typedSum = (typed: string): Ore | null => parseAmount(typed) || null;

export const typeClaim = (claim: ExpenseView, language: Language): TypedClaim => ({
  categoryId: claim.category.id,
  vendor: claim.vendor ?? '',
  organisationNumber: typeNumber(claim.organisationNumber),
  paidOn: claim.paidOn ?? '',
  total: typeAmount(claim.total, language),
  currency: claim.currency,
  vat: claim.vat.map(({ rate, amount }) => ({ rate: String(rate), amount: typeAmount(amount, language) })),
  note: claim.note ?? '',
  benefitYear: String(claim.benefitYear),
});

/**
 * The fields that say something else than the claim does, as the API takes them. A field that cannot be read as what it
 * should be is left out: its fault stands beside it. A VAT row counts once it has an amount.
 */
export function changesIn(claim: ExpenseView, typed: TypedClaim): ExpenseFields {
  const changes: ExpenseFields = {};
  const { success, error } = z.safeParse(typedClaim, typed);
  const wrong = new Set(success ? [] : error.issues.map(({ path }) => path[0]));
  const text = (value: string) => value.trim() || null;

  if (typed.categoryId !== claim.category.id) changes.categoryId = typed.categoryId;
  if (!wrong.has('vendor') && text(typed.vendor) !== claim.vendor) changes.vendor = text(typed.vendor);
  const number = parseOrganisationNumber(typed.organisationNumber);
  if (!wrong.has('organisationNumber') && number !== claim.organisationNumber) changes.organisationNumber = number;
  if (!wrong.has('paidOn') && (typed.paidOn || null) !== claim.paidOn) changes.paidOn = parsePlainDate(typed.paidOn);
  const total = typed.total === '' ? null : parseAmount(typed.total);
  if (!wrong.has('total') && total !== claim.total) changes.total = total;
  if (typed.currency !== claim.currency) changes.currency = typed.currency;
  const vat = typed.vat.flatMap(({ rate, amount }) => {
    const read = parseAmount(amount);
    return read === null ? [] : [{ rate: Number(rate), amount: read }];
  });
  if (!wrong.has('vat') && JSON.stringify(vat) !== JSON.stringify(claim.vat)) changes.vat = vat;
  if (!wrong.has('note') && text(typed.note) !== claim.note) changes.note = text(typed.note);
  if (Number(typed.benefitYear) !== claim.benefitYear) changes.benefitYear = Number(typed.benefitYear);
  return changes;
}
