import { passesLuhn } from './luhn.ts';
import { parsePlainDate, yearOf, type PlainDate } from './plain-date.ts';

/**
 * A personnummer or a coordination number (samordningsnummer) as twelve digits, the year with its century. A coordination
 * number has 60 added to its day. The date in it is the one that was given with the number, which need not be the birthday.
 */
export type Personnummer = string & { readonly __personnummer: unique symbol };

/** Pasted from a document, the hyphen may be any dash and the space one that does not break. */
const shape = /^(\d{2})?(\d{2})(\d{2})(\d{2})([+\p{Pd}\u2212\s]?)(\d{4})$/u;

/** The year that two digits stand for. A plus says 100 years or more, and is written from the year in which one turns 100. */
function wholeYear(twoDigits: number, plus: boolean, thisYear: number): number {
  const latest = thisYear - (plus ? 100 : 0);
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}

/**
 * Reads a number as people write it: ten or twelve digits, with a hyphen, a space or nothing before the last four, and a plus
 * for those who turn 100 this year or have done so. `today` gives ten digits their century. Null when the check digit is
 * wrong, the day does not exist, is to come or lies 200 years back, or the plus does not fit the year.
 * Sources: Folkbokföringslag (1991:481) 18 §, Skatteverket SKV 704; for coordination numbers lag (2022:1697), SKV 707.
 */
export function parsePersonnummer(text: string, today: PlainDate): Personnummer | null {
  const [, century, twoDigits, month, dayDigits, sign, last] = shape.exec(text.trim()) ?? [];
  if (!twoDigits || !month || !dayDigits || !last) return null;
  if (!passesLuhn(`${twoDigits}${month}${dayDigits}${last}`)) return null;
  const thisYear = yearOf(today);
  const plus = sign === '+';
  const year = century ? Number(century + twoDigits) : wholeYear(Number(twoDigits), plus, thisYear);
  if (thisYear - year >= 200 || (plus && thisYear - year < 100)) return null;
  const day = Number(dayDigits);
  const date = parsePlainDate(`${year}-${month}-${String(day > 60 ? day - 60 : day).padStart(2, '0')}`);
  if (!date || date > today) return null;
  return `${year}${month}${dayDigits}${last}` as Personnummer;
}

/** Whether it was given to somebody who is not in the population register. */
export const isCoordinationNumber = (number: Personnummer): boolean => Number(number.slice(6, 8)) > 60;

/** As it is read: eight digits, a hyphen, four. */
export const formatPersonnummer = (number: Personnummer): string => `${number.slice(0, 8)}-${number.slice(8)}`;

/** As it is shown to tell people apart: what only its holder and the registers know is covered. */
export const maskPersonnummer = (number: Personnummer): string => `${number.slice(0, 8)}-****`;
