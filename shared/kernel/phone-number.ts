/** A phone number in the form of ITU-T E.164: a plus, the country, the number within it. */
export type PhoneNumber = string & { readonly __phoneNumber: unique symbol };

/**
 * Reads a number as it was typed. One without a country is Swedish; `00` and the `(0)` of a business card are understood. A
 * Swedish number has 7–9 digits after its zero (PTS, the Swedish numbering plan); a foreign one is held to E.164's 7–15 digits
 * alone. Null when it is neither.
 */
export function parsePhoneNumber(text: string): PhoneNumber | null {
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/[\s().\p{Pd}\u2212/]/gu, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+46')
    .replace(/^\+460/, '+46');
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) return null;
  if (digits.startsWith('+46') && !/^\+46[1-9]\d{6,8}$/.test(digits)) return null;
  return digits as PhoneNumber;
}

/** As it is read: a Swedish mobile number in groups, any other as it is. */
export const formatPhoneNumber = (number: PhoneNumber): string =>
  number.replace(/^(\+46)(7\d)(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');
