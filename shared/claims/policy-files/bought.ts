import { activityIn } from '../evaluation/activities.ts';
import type { Purchase } from '../evaluation/purchase.ts';
import { foldWords, type WordPatterns } from '../evaluation/word-patterns.ts';
import type { Ore } from '../../kernel/money.ts';
import { termsOf, type Term } from './terms.ts';

/** What was bought, as a policy is asked about it. `total` in öre of kronor; null in another currency or where nothing is stated. */
export type Bought = Readonly<{
  terms: readonly Term[];
  /** The words of the activities that its lines name. */
  activities: readonly WordPatterns[];
  /** What those are called, in both languages: policies name them in either. */
  names: readonly string[];
  seller: string | null;
  total: Ore | null;
}>;

/** What some lines say was bought, and from whom. */
export function boughtOf(lines: readonly string[], seller: string | null, total: Ore | null): Bought {
  const named = [...lines, seller ?? ''].flatMap((line) => activityIn(foldWords(line))?.activity ?? []);
  const activities = [...new Set(named)];
  return {
    terms: [...new Map(lines.flatMap(termsOf).map((term) => [term.word, term])).values()],
    activities: activities.map(({ words }) => words),
    names: activities.flatMap(({ name }) => [name.sv, name.en]),
    seller,
    total,
  };
}

/** The same of a purchase that was read off receipts: the lines that were bought, and nothing that anybody typed. */
export const boughtIn = (purchase: Purchase, seller: string | null, total: Ore | null): Bought =>
  boughtOf(
    purchase.bought.filter(({ kind }) => kind !== 'settlement').map(({ text }) => text),
    seller,
    total,
  );
