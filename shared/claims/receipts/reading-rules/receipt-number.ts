import { plain } from './skeleton.ts';

/** Receipt, invoice and order numbers with their label; a card terminal's numbers are another thing. */
const labelled =
  /(?:kvitto|receipt|bon|beleg|kvittering|kuitti|faktura|invoice|inv|bill|order|rechnungs?|doc(?:ument)?|notat?)\s?[.-]?\s?(?:nr|n[o0]|nummer|number|id|#)[\s.:#]*([a-z]{0,6}[-/]?\d[a-z0-9/-]*)/g;

/** The numbers that name a receipt in a line of its text, as printed but in lower case. */
export const receiptNumbersIn = (text: string): string[] =>
  [...plain(text).matchAll(labelled)].map(([, number]) => number!).filter((number) => /\d{2}|^\d$/.test(number));
