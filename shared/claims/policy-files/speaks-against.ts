import { foldWords, hasWord } from '../evaluation/word-patterns.ts';
import type { Bought } from './bought.ts';
import { cite, type Citation, type Excerpt } from './excerpt.ts';
import { likeness, termsOf } from './terms.ts';

type Paragraph = Pick<Excerpt, 'text' | 'under'> & Readonly<{ place: Pick<Excerpt['place'], 'heading'> }>;

const negation =
  /\b(inte|ej|icke|aldrig|ingen|inga|inget|undantag\w*|undantas|uteslut\w*|utesluts|utom|forbjud\w*|forbud\w*|otillat\w*|not|never|no|except\w*|exclud\w*|prohibit\w*|forbid\w*|cannot|unless|without)\b/;
/** Where a sentence turns round: what is said on one side of it is not said of the other. */
const turns = /\b(?:men|dock|däremot|but|however)\b|,\s*(?=(?:inte|ej|aldrig|not|never|no)\b)/iu;
const limit =
  /(?:högst|max(?:imalt|imum|belopp|\.)?|upp till|inte mer än|at most|up to|not more than|no more than|limit(?:ed to| of|:)?)[^\d\n]{0,24}?(\d[\d  .]{0,9})(?:,\d\d)?\s*(?:kr\b|kronor\b|sek\b|:-)/giu;

/** The sentences of a paragraph, as they stand in it. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}\p{N}"”“•–-])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const names = ({ terms, activities }: Bought, text: string): boolean => {
  const folded = foldWords(text);
  if (activities.some((words) => hasWord(words, folded))) return true;
  const said = termsOf(text);
  return terms.some((term) => said.some((word) => likeness(term, word) > 0));
};

/** Says whether a part of a sentence that names what was bought is a negation. */
const forbids = (sentence: string, bought: Bought): boolean =>
  sentence.split(turns).some((part) => negation.test(foldWords(part)) && names(bought, part));

const exceeds = (sentence: string, { total }: Bought): boolean =>
  total !== null &&
  [...sentence.matchAll(limit)].some(([, kronor = '']) => total > Number(kronor.replace(/\D/g, '')) * 100);

/**
 * The sentence of a paragraph that may speak against a purchase: it names what was bought beside a negation, or a lower limit, or it
 * names it where the heading or the words before the list say no. Reads on the careful side, because it leads to people and nowhere
 * else: nothing that a policy says can approve or decline by itself. Null when there is none.
 */
export function speaksAgainst({ text, under, place }: Paragraph, bought: Bought): string | null {
  const above = [place.heading, under].filter((words) => words !== null);
  const named = above.some((words) => names(bought, words));
  const refused = above.some((words) => negation.test(foldWords(words)));
  return (
    sentencesOf(text).find((sentence) => {
      if (forbids(sentence, bought)) return true;
      const own = names(bought, sentence);
      if (own && refused) return true;
      if (named && negation.test(foldWords(sentence))) return true;
      return (own || named) && exceeds(sentence, bought);
    }) ?? null
  );
}

/** The first of some excerpts that may speak against a purchase, as a citation. */
export function citationAgainst(excerpts: readonly Excerpt[], bought: Bought): Citation | null {
  for (const excerpt of excerpts) {
    const sentence = speaksAgainst(excerpt, bought);
    if (sentence !== null) return cite(excerpt, sentence);
  }
  return null;
}
