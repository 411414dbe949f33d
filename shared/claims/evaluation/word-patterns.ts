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

const compiled = new WeakMap<WordPatterns, RegExp>();

/** One expression for a whole list, made once. */
function expressionOf(patterns: WordPatterns): RegExp {
  const known = compiled.get(patterns);
  if (known) return known;
  const each = patterns.map((pattern) => pattern.split('*').map(foldWords).join('[\\p{L}\\p{N}]*'));
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  compiled.set(patterns, made);
  return made;
}

/** The words of `text` (folded) that the patterns describe, once what `except` describes is taken out of it. */
export function wordsFound(patterns: WordPatterns, text: string, except: WordPatterns = []): readonly string[] {
  const folded = foldWords(text);
  const searched = except.length === 0 ? folded : folded.replace(expressionOf(except), ' ');
  return patterns.length === 0 ? [] : [...searched.matchAll(expressionOf(patterns))].map(([word]) => word);
}

/** Says whether one of the patterns describes a word of the text. */
export const hasWord = (patterns: WordPatterns, text: string, except: WordPatterns = []): boolean =>
  wordsFound(patterns, text, except).length > 0;

/** Says whether a text has nothing but numbers and words that the patterns describe. */
export const hasOnlyWords = (patterns: WordPatterns, text: string): boolean =>
  foldWords(text)
    .split(' ')
    .every((word) => /^\p{N}*$/u.test(word) || hasWord(patterns, word));
