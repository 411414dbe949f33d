import type { CategoryRules } from '../../benefits/category-rules.ts';
import { foldWords, hasWord, type WordPatterns } from '../../evaluation/word-patterns.ts';
import type { Purchase } from '../../evaluation/purchase.ts';

/** Shorter words are looked for alone: "vin" is not in "vinter". Longer ones are found inside compounds. */
const longestAlone = 3;

const patternsOf = (word: string): WordPatterns => {
  const folded = foldWords(word);
  if (folded === '') return [];
  return folded.length <= longestAlone ? [folded] : [`*${folded}*`];
};

/** The first of a company's words that something bought has, and whether something else was bought besides. */
export function notAllowedIn(
  rules: CategoryRules,
  purchase: Purchase,
): Readonly<{ word: string | null; mixed: boolean }> {
  const items = purchase.bought.filter(({ kind }) => kind !== 'settlement');
  const has = (word: string) => items.filter(({ text }) => hasWord(patternsOf(word), foldWords(text)));
  const word = rules.notAllowed.find((candidate) => has(candidate).length > 0) ?? null;
  if (word === null) return { word, mixed: false };
  const clean = items.filter(
    ({ text, kind, price }) =>
      !rules.notAllowed.some((candidate) => hasWord(patternsOf(candidate), foldWords(text))) &&
      (kind !== 'unknown' || price !== null),
  );
  return { word, mixed: clean.length > 0 };
}
