import { nearlyIncludes } from './nearly-includes.ts';

/**
 * A text as labels are looked for in it. Lower case and without marks, and with the letters and digits that readers of
 * thermal print mix up (0 and o, 1 and l and i) made one: "TOTA1 :" and "Total" are the same.
 */
export type Skeleton = Readonly<{
  /** Everything run together: readers drop spaces. */
  whole: string;
  /** The runs of letters, for labels too short to be looked for inside words. */
  words: readonly string[];
}>;

export function skeleton(text: string): Skeleton {
  const letters = plain(text)
    .replace(/o(?=\s?%)/g, '0')
    .replace(/0(?=[a-z])|(?<=[a-z])0(?!\s?%)/g, 'o')
    .replace(/1(?=[a-z])|(?<=[a-z])1/g, 'i')
    .replace(/l/g, 'i');
  return { whole: letters.replace(/[^a-z0-9%]/g, ''), words: letters.match(/[a-z]+/g) ?? [] };
}

/** Lower case and without marks: "Växel" and "vaxel" are the same. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'a')
    .replace(/ø/g, 'o');
}

/** Up to this many letters a label must be a word of its own: "vat" is not in "vatten". */
const longestShort = 4;
/** From this many letters one of them may be misread. */
const shortestFuzzy = 9;

/** Words made ready for `mentions`. Given as lists with commas: `labels('att betala, slutsumma', 'to pay')`. */
export type Labels = readonly string[];
export const labels = (...lists: readonly string[]): Labels =>
  lists.flatMap((list) => list.split(', ')).map((word) => skeleton(word).whole);

/** The longest of the labels that stands in a text, or null. */
export function mentions({ whole, words }: Skeleton, among: Labels): string | null {
  let found: string | null = null;
  for (const label of among) {
    if (found !== null && found.length >= label.length) continue;
    if (isWord(label)) {
      if (words.some((word, i) => word === label || isSplit(label, word, words[i + 1]))) found = label;
    } else if (whole.includes(label) || (label.length >= shortestFuzzy && nearlyIncludes(whole, label))) found = label;
  }
  return found;
}

const isWord = (label: string) => label.length <= longestShort && !/[^a-z]/.test(label);

/** Whether two words are a label with a space in it. */
const isSplit = (label: string, word: string, next = '') =>
  word.length + next.length === label.length && label.startsWith(word) && label.endsWith(next);
