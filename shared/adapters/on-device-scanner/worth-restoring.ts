import { withoutMarks } from './restore-letters.ts';

/** How far down a page its seller may be named, in pieces of text, and how many of them are read again in any language. */
export const head = 10;
export const mostInHead = 5;
/** How many more are read again where the language has å, ä or ö. */
export const mostBelow = 16;

/** Words of receipts in languages whose letters the first reader lacks, as it reads them: it drops spaces between words. */
const marked =
  /kvitt|moms|mwst|betal|kassa|org\.?\s?nr|kontokort|tack|kuitti|beleg|danke|belop|antal|datum|summa(?!r)|\b(?:mva|alv|att|och|takk|vielen)\b/i;

/** What has no spaces to be found, and no å. */
const addressOnTheNet = /@|\bwww\b|https?:/i;

/** Words of receipts that have no å, ä or ö in any of these languages: a line of nothing else is read as well as it can be. */
const plainWords = new Set(
  (
    'aid amex anzahl antal artikel bar beleg betrag bic brutto code contactless credit datum debit dkk emv eur euro fax gmbh iban ' +
    'info kartenzahlung karte kassa kassenbon kontokort kort kundenbeleg kvitto kvittonr maestro mastercard moms mottaget mwst ' +
    'netto nok org ref sek stk subtotal summa summe tel terminal total uhr ust varav varor visa zahlung'
  ).split(' '),
);
const isPlain = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).every((word) => plainWords.has(word));

/** Mostly letters, and enough of them to be worth a second look: reading a line again costs some 25 ms. */
export function isWords(text: string): boolean {
  if (addressOnTheNet.test(text) || isPlain(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && letters > 0.6 * text.replace(/\s/g, '').length;
}

/** Whether a line is in a language that has å, ä or ö. */
export const asksForMarks = (text: string): boolean => marked.test(withoutMarks(text));
