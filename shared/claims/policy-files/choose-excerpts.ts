import type { Text } from '../../kernel/language.ts';
import type { Bought } from './bought.ts';
import type { Excerpt } from './excerpt.ts';
import { speaksAgainst } from './speaks-against.ts';
import { steers } from './steering.ts';
import { likeness, termsOf, type Term } from './terms.ts';

/** At most so many paragraphs, and so many characters of them together. */
export const mostExcerpts = 6;
export const mostCharacters = 4_000;
/** Of those at most so many that are there because they may speak against the purchase. */
const mostAgainst = 3;

/** Okapi BM25 with its usual constants (Robertson and Zaragoza, 2009). */
const [k1, b] = [1.2, 0.75];
const weights = { bought: 2, name: 1.5, seller: 1, category: 1 } as const;

type Query = readonly Readonly<{ term: Term; weight: number }>[];

function queryOf(category: Text, { terms, names, seller }: Bought): Query {
  const query = new Map<string, Query[number]>();
  const add = (some: readonly Term[], weight: number) => {
    for (const term of some) query.set(term.word, { term, weight });
  };
  add(termsOf(`${category.sv} ${category.en}`), weights.category);
  if (seller !== null) add(termsOf(seller), weights.seller);
  add(names.flatMap(termsOf), weights.name);
  add(terms, weights.bought);
  return [...query.values()];
}

const whole = ({ place, under, text }: Excerpt): string => [place.heading, under, text].filter(Boolean).join(' ');

/** Scores paragraphs for a query. Rarity and length are those of `among`. */
function scorer(among: readonly Excerpt[], query: Query): (excerpt: Excerpt) => number {
  // Each word is compared once, however often it stands there.
  const compared = new Map<string, readonly number[]>();
  const likenesses = (word: Term): readonly number[] => {
    const known = compared.get(word.word) ?? query.map(({ term }) => likeness(term, word));
    compared.set(word.word, known);
    return known;
  };
  const counted = among.map((excerpt) => termsOf(whole(excerpt)));
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const rarity = query.map((_, at) => {
    const having = counted.filter((words) => words.some((word) => likenesses(word)[at]! > 0)).length;
    return Math.log(1 + (among.length - having + 0.5) / (having + 0.5));
  });
  return (excerpt) => {
    const words = termsOf(whole(excerpt)).map(likenesses);
    const length = 1 - b + b * (words.length / Math.max(1, average));
    return query.reduce((score, { weight }, at) => {
      const often = words.reduce((sum, like) => sum + like[at]!, 0);
      return score + (weight * rarity[at]! * often * (k1 + 1)) / (often + k1 * length || 1);
    }, 0);
  };
}

/**
 * The paragraphs of a company's policies that a claim is judged beside: first those that may speak against what was bought, then the
 * nearest to it, the same for the same claim every time. What tries to steer does not count for the others' places; where it would have
 * been among the chosen it comes last, to be set aside in sight (`set-aside.ts`). Nothing that somebody typed is asked with.
 */
export function chooseExcerpts(all: readonly Excerpt[], category: Text, bought: Bought): readonly Excerpt[] {
  const texts = new Set<string>();
  const distinct = all.filter(({ text }) => !texts.has(text) && texts.add(text));
  const clean = distinct.filter((excerpt) => !steers({ ...excerpt, heading: excerpt.place.heading }));
  const query = queryOf(category, bought);
  const score = scorer(clean, query);
  const ranked = (excerpts: readonly Excerpt[]) =>
    excerpts
      .map((excerpt, at) => ({ excerpt, at, score: score(excerpt) }))
      .filter((one) => one.score > 0)
      .toSorted((one, other) => other.score - one.score || one.at - other.at);
  const best = ranked(clean);
  const against = (excerpt: Excerpt) => speaksAgainst(excerpt, bought) !== null;
  const first = best.filter(({ excerpt }) => against(excerpt)).slice(0, mostAgainst);
  const chosen = cut([...first, ...best.filter((one) => !first.includes(one))].map(({ excerpt }) => excerpt));
  const lowest = best.length > mostExcerpts ? best[mostExcerpts - 1]!.score : 0;
  const aside = ranked(distinct.filter((excerpt) => !clean.includes(excerpt)))
    .filter((one) => one.score >= lowest || against(one.excerpt))
    .slice(0, mostExcerpts);
  return [...chosen, ...aside.map(({ excerpt }) => excerpt)];
}

function cut(excerpts: readonly Excerpt[]): Excerpt[] {
  const chosen: Excerpt[] = [];
  let characters = 0;
  for (const excerpt of excerpts) {
    characters += excerpt.text.length;
    if (chosen.length === mostExcerpts || characters > mostCharacters) break;
    chosen.push(excerpt);
  }
  return chosen;
}
