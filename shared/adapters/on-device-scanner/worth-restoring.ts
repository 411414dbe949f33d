import { withoutMarks } from './restore-letters.ts';

/** How many pieces from the top may name the seller, and how many more are read again where the language has å, ä or ö. */
export const head = 10;
const mostInHead = 6;
const mostBelow = 14;

/** Words of receipts in languages whose letters the first reader lacks, as it reads them: it drops spaces between words. */
const marked =
  /kvitt|moms|mwst|betal|kassa|org\.?\s?nr|kontokort|tack|kuitti|beleg|danke|belop|antal|datum|summa(?!r)|\b(?:mva|alv|att|och|takk|vielen)\b/i;

/** Mostly letters, and enough of them to be worth a second look: reading a line again costs some 25 ms. */
function isWords(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && letters > 0.6 * text.replace(/\s/g, '').length;
}

/** Which of the first pieces of a page are read a second time: those that are words. Gives their positions. */
export const inHead = (texts: readonly string[]): number[] => positions(texts, isWords).slice(0, mostInHead);

/** Which of the pieces below the head are read a second time: those that are words, where the page's language asks for it. */
export function belowHead(texts: readonly string[], language: readonly string[]): number[] {
  const asks = language.filter((text) => marked.test(withoutMarks(text))).length >= 2;
  return asks ? positions(texts, isWords).slice(0, mostBelow) : [];
}

const positions = (texts: readonly string[], fits: (text: string) => boolean): number[] =>
  texts.flatMap((text, i) => (fits(text) ? [i] : []));
