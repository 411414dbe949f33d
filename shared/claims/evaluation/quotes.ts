import type { Ore } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { isPrinted } from './prices.ts';
import { foldWords } from './word-patterns.ts';

/** The line of a text that a finding rests on, as printed; null when no line shows it. */
type Quote = string | null;

const lineWhere = (text: string, holds: (line: string) => boolean): Quote =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find(holds) ?? null;

/** The first line with an amount on it, one that speaks of a sum before others. */
export const quoteAmount = (text: string, amount: Ore): Quote =>
  lineWhere(text, (line) => /total|summa|betala|sum/i.test(line) && isPrinted(amount, line)) ??
  lineWhere(text, (line) => isPrinted(amount, line));

/** The first line with a day on it, in any of the ways a day is printed in digits. */
export function quoteDate(text: string, date: PlainDate): Quote {
  const [year, month, day] = date.split('-') as [string, string, string];
  const short = year.slice(2);
  const forms = [year + month + day, short + month + day, day + month + year, day + month + short];
  return lineWhere(text, (line) => {
    const digits = line.replace(/\D/g, '');
    return forms.some((form) => digits.includes(form));
  });
}

/** The first line with a name on it. */
export function quoteName(text: string, name: string): Quote {
  const folded = foldWords(name);
  return folded === '' ? null : lineWhere(text, (line) => foldWords(line).includes(folded));
}
