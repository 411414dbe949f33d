/** A text as `foldWords` gives it. */
export type Folded = string & { readonly __folded: unique symbol };

/**
 * Text as the word lists see it: lower case, å ä → a, ö ø → o, accents off, everything but letters and digits a space,
 * and a space between letters and digits ("Gymkort499" → "gymkort 499"). Text recognition drops the same rings and dots.
 */
export function foldWords(text: string): Folded {
  const folded = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('ß', 'ss')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded as Folded;
}

/**
 * Words and phrases, a star at either end standing for more letters: `*skor` finds "löparskor". A Swedish compound is
 * thus found by its first or its last part.
 */
export type WordPatterns = readonly string[];

const needles = new WeakMap<WordPatterns, readonly string[]>();

/** What to look for in folded text that has a space at each end: the space that ends a word is part of the pattern. */
function needlesOf(patterns: WordPatterns): readonly string[] {
  const known = needles.get(patterns);
  if (known) return known;
  const made = patterns.flatMap((pattern) => {
    const words = foldWords(pattern.replaceAll('*', ' '));
    return words === '' ? [] : [(pattern.startsWith('*') ? '' : ' ') + words + (pattern.endsWith('*') ? '' : ' ')];
  });
  needles.set(patterns, made);
  return made;
}

/** The words of `spaced` (folded, a space at each end) that a needle stands in, whole. */
function wordsWith(needle: string, spaced: string): readonly string[] {
  const words: string[] = [];
  // The next may begin with the space that this one ends with.
  const step = Math.max(1, needle.length - 1);
  for (let at = spaced.indexOf(needle); at !== -1; at = spaced.indexOf(needle, at + step)) {
    const start = needle.startsWith(' ') ? at + 1 : spaced.lastIndexOf(' ', at) + 1;
    const end = needle.endsWith(' ') ? at + needle.length - 1 : spaced.indexOf(' ', at + needle.length);
    words.push(spaced.slice(start, end));
  }
  return words;
}

/** The words of a text that the patterns describe, once what `except` describes is taken out of it. */
export function wordsFound(patterns: WordPatterns, text: Folded, except: WordPatterns = []): readonly string[] {
  let spaced = ` ${text} `;
  for (const needle of needlesOf(except)) {
    for (const word of wordsWith(needle, spaced)) spaced = spaced.replace(` ${word} `, ' ');
  }
  return needlesOf(patterns).flatMap((needle) => wordsWith(needle, spaced));
}

/** Says whether one of the patterns describes a word of the text. */
export const hasWord = (patterns: WordPatterns, text: Folded, except: WordPatterns = []): boolean =>
  wordsFound(patterns, text, except).length > 0;

/** Says whether a text has nothing but numbers and words that the patterns describe. */
export const hasOnlyWords = (patterns: WordPatterns, text: Folded): boolean =>
  text.split(' ').every((word) => /^\p{N}*$/u.test(word) || hasWord(patterns, word as Folded));
