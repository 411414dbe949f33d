import { foldWords } from '../evaluation/word-patterns.ts';

/** Words that are kept of one text at most: the longest receipts have about three hundred. */
export const mostWords = 400;
const shortestWord = 3;
const shortestNumber = 4;
/** A reader that lost the spaces makes runs that nobody searches for. */
const longest = 40;

const isKept = (word: string): boolean =>
  word.length <= longest && word.length >= (/^\p{N}/u.test(word) ? shortestNumber : shortestWord);

/**
 * The words that a text is found by, each once, in the order they come: folded, so that case, rings and dots make no difference; of three
 * letters or more, and numbers of four digits or more. Shorter ones stand on every receipt and tell it from none.
 */
export function wordsOf(text: string, most = mostWords): string[] {
  const words = new Set<string>();
  for (const word of foldWords(text).split(' ')) {
    if (words.size === most) break;
    if (isKept(word)) words.add(word);
  }
  return [...words];
}
