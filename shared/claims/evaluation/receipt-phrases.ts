import type { WordPatterns } from './word-patterns.ts';

/** Words of lines that are no purchase: sums, taxes, payment, greetings. */
export const settlementWords: WordPatterns = [
  'total*',
  'summa*',
  'delsumma',
  'netto',
  'brutto',
  'moms*',
  '*rabatt',
  '*avrundning',
  'växel',
  'kvitto*',
  'datum',
  'kassa*',
  'tack',
  'org nr',
  'orgnr',
  'kontokort',
  'bankkort',
  'visa',
  'mastercard',
  'swish',
  'kontant*',
  'betal*',
  'sum',
  'subtotal',
  'vat',
  'discount',
  'thank you',
  'receipt',
];

/** Words that say more about a purchase and are none: a line of nothing else was not bought. */
export const detailWords: WordPatterns = [
  'st',
  'stx',
  'x',
  'a',
  'kr',
  'vuxen',
  'vuxna',
  'adult',
  'ordinarie',
  'student',
  'senior',
  'pensionär',
  'personligt',
  'personlig',
  'bärkasse',
  'papper',
];

/** Words of the line that says what is to be paid in all. */
export const sumWords: WordPatterns = ['total*', 'summa*', 'att betala', 'sum', 'to pay'];
