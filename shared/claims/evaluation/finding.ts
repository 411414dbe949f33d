import type { Text } from '../../kernel/language.ts';
import type { Citation } from '../policy-files/excerpt.ts';

/** What a wellness claim must show, each a sentence. Source: Skatteverket's view of friskvårdsbidrag and of receipts. */
export const criteria = {
  activity: {
    sv: 'Köpet är motion eller annan friskvård.',
    en: 'What was bought is exercise or other wellness.',
  },
  named: {
    sv: 'Kvittot säger vilken aktivitet det gäller, inte bara ”friskvård”.',
    en: 'The receipt says which activity it is for, not just “wellness”.',
  },
  own: {
    sv: 'Köpet är för eget bruk, för en person.',
    en: 'It is for own use, for one person.',
  },
  paid: {
    sv: 'Kvittot visar att det är betalt.',
    en: 'The receipt shows that it is paid.',
  },
  dated: {
    sv: 'Kvittot har ett datum, samma som angavs.',
    en: 'The receipt has a date, the same as stated.',
  },
  seller: {
    sv: 'Kvittot har en säljare, samma som angavs.',
    en: 'The receipt has a seller, the same as stated.',
  },
} as const satisfies Record<string, Text>;

export type Criterion = keyof typeof criteria;

/**
 * What an evaluator says of one criterion. `quote`: the line it rests on. `confidence` 0–1: how sure it is of the outcome. `citation`:
 * the sentence of the company's policy that it names.
 */
export type Finding = Readonly<{
  criterion: Criterion;
  outcome: 'met' | 'not_met' | 'unclear';
  quote: string | null;
  confidence: number;
  citation?: Citation;
}>;
