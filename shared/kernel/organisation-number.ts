import { passesLuhn } from './luhn.ts';

/** A Swedish organisation number as ten digits. Third digit at least 2 sets it apart from a personnummer (Bolagsverket; Skatteverket). */
export type OrganisationNumber = string & { readonly __organisationNumber: unique symbol };

/** Reads `556677-8899`, `5566778899`, `16556677-8899` or a VAT number `SE556677889901`; null when it is none. */
export function parseOrganisationNumber(text: string): OrganisationNumber | null {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const digits = /^SE(\d{10})01$/.exec(compact)?.[1] ?? /^(?:16)?(\d{10})$/.exec(compact)?.[1];
  if (!digits || Number(digits[2]) < 2 || !passesLuhn(digits)) return null;
  return digits as OrganisationNumber;
}

/** As it is printed: six digits, a hyphen, four. */
export const formatOrganisationNumber = (number: OrganisationNumber): string =>
  `${number.slice(0, 6)}-${number.slice(6)}`;
