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
    if (label.length <= longestShort && /^[a-z]+$/.test(label)) {
      if (words.includes(label) || words.some((word, i) => `${word}${words[i + 1] ?? ''}` === label)) found = label;
    } else if (whole.includes(label) || (label.length >= shortestFuzzy && nearlyIncludes(whole, label))) found = label;
  }
  return found;
}

/** Sellers' search: whether some part of the text is the label but for one letter. */
function nearlyIncludes(text: string, label: string): boolean {
  if (text.length < label.length - 1) return false;
  let row = Array.from({ length: label.length + 1 }, (_, i) => i);
  for (const letter of text) {
    const next = [0];
    for (let i = 1; i <= label.length; i++) {
      next.push(Math.min(row[i - 1]! + (label[i - 1] === letter ? 0 : 1), row[i]! + 1, next[i - 1]! + 1));
    }
    row = next;
    if (row[label.length]! <= 1) return true;
  }
  return false;
}
