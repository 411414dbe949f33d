/**
 * Text as the word lists see it: lower case, å ä → a, ö ø → o, accents off, everything but letters and digits a space,
 * and a space between letters and digits ("Gymkort499" → "gymkort 499"). Text recognition drops the same rings and dots.
 */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words written as in `*skor`: the star stands for any letters, so a Swedish compound is found by its first or last part. */
export type WordPatterns = readonly string[];

const compiled = new Map<string, RegExp>();

const compile = (pattern: string): RegExp => {
  const known = compiled.get(pattern);
  if (known) return known;
  const body = pattern.split('*').map(foldWords).join('[\\p{L}\\p{N}]*');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'gu');
  compiled.set(pattern, made);
  return made;
};

/** The words of `text` (folded) that the patterns describe, once what `except` describes is taken out of it. */
export function wordsFound(patterns: WordPatterns, text: string, except: WordPatterns = []): readonly string[] {
  const folded = except.reduce((rest, pattern) => rest.replace(compile(pattern), ' '), foldWords(text));
  return patterns.flatMap((pattern) => [...folded.matchAll(compile(pattern))].map(([word]) => word));
}

/** Says whether one of the patterns describes a word of the text. */
export const hasWord = (patterns: WordPatterns, text: string, except: WordPatterns = []): boolean =>
  wordsFound(patterns, text, except).length > 0;

/** Says whether a text has nothing but numbers and words that the patterns describe. */
export const hasOnlyWords = (patterns: WordPatterns, text: string): boolean =>
  foldWords(text)
    .split(' ')
    .every((word) => /^\p{N}*$/u.test(word) || hasWord(patterns, word));
