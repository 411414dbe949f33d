import type { Pseudonyms } from './ports.ts';
import { withCheckDigit } from './with-check-digit.ts';

/**
 * Of the numbers that Skatteverket publishes for tests, and gives to nobody: those with the birth numbers 238 and 239, in years in which its list
 * has both of them on every day from the 1st to the 28th. Source: Skatteverket’s list of testpersonnummer, as in github.com/personnummer/meta,
 * testdata/allPins.json.
 */
const years = [1981, 1982, 1983, 1984, 1985, 1986, 1987, 1988, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999];
const days = 28;
export const testNumbers = years.length * 12 * days * 2;

function numbered(at: number): string {
  const birth = 238 + (at % 2);
  const day = 1 + (Math.floor(at / 2) % days);
  const month = 1 + (Math.floor(at / (2 * days)) % 12);
  const year = years[Math.floor(at / (2 * days * 12)) % years.length]!;
  const two = (number: number) => String(number).padStart(2, '0');
  const ten = withCheckDigit(`${two(year % 100)}${two(month)}${two(day)}${birth}`);
  return `${String(year).slice(0, 2)}${ten}`;
}

/** The numbers that somebody may have, as twelve digits, one after the other from one that is drawn: the first that is free is theirs. */
export function* testPersonnummer(pseudonyms: Pseudonyms, company: string, person: string): Iterable<string> {
  const from = pseudonyms.below(testNumbers, 'personnummer', company, person);
  for (let step = 0; step < testNumbers; step += 1) yield numbered((from + step) % testNumbers);
}
