import type { EntryView } from '../../shared/claims/allowances/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

const words: Readonly<Record<EntryView['kind'], Text>> = {
  grant: { sv: 'Bidraget för året', en: 'The year’s allowance' },
  raise: { sv: 'Höjt', en: 'Raised' },
  lower: { sv: 'Sänkt', en: 'Lowered' },
  'adjust-up': { sv: 'Höjt av HR', en: 'Raised by HR' },
  'adjust-down': { sv: 'Sänkt av HR', en: 'Lowered by HR' },
  reserve: { sv: 'Avsatt för ett utlägg', en: 'Set aside for a claim' },
  release: { sv: 'Inte längre avsatt', en: 'No longer set aside' },
  use: { sv: 'Använt för ett utlägg', en: 'Used for a claim' },
  return: { sv: 'Beslutet togs tillbaka', en: 'The decision was taken back' },
};

const causes = {
  raise: {
    employment: { sv: 'Höjt: anställningen ändrades', en: 'Raised: the employment changed' },
    'yearly-amount': { sv: 'Höjt: förmånen ger mer per år', en: 'Raised: the benefit gives more a year' },
  },
  lower: {
    employment: { sv: 'Sänkt: anställningen ändrades', en: 'Lowered: the employment changed' },
    'yearly-amount': { sv: 'Sänkt: förmånen ger mindre per år', en: 'Lowered: the benefit gives less a year' },
  },
} as const;

/** What an entry of the ledger says in words. */
export const entryWords = ({ kind, cause }: Pick<EntryView, 'kind' | 'cause'>): Text =>
  cause && (kind === 'raise' || kind === 'lower') ? causes[kind][cause] : words[kind];

/** Whether an entry leaves more than before: what is taken has a minus. */
export const isMore = (kind: EntryView['kind']): boolean =>
  ['grant', 'raise', 'adjust-up', 'release', 'return'].includes(kind);
