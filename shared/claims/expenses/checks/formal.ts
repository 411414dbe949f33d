import { priceOn } from '../../evaluation/prices.ts';
import { hasWord, foldWords, type WordPatterns } from '../../evaluation/word-patterns.ts';
import { readingsOf } from '../readings-of-claim.ts';
import type { Check } from './check.ts';

/** The most, in öre, that a receipt without a buyer's name is enough for. Source: ML 2023:200 on simplified invoices, 4 000 SEK with VAT. */
export const mostWithoutBuyer = 4000_00;

/** What a card lets somebody else in by. */
const transferableWords: WordPatterns = [
  'överlåtas',
  'överlåtbar*',
  'opersonlig*',
  'lånas ut',
  'transferable',
  'transferrable',
  'be passed on',
  'impersonal',
];
const notTransferable: WordPatterns = [
  'inte överlåtas',
  'ej överlåtas',
  'inte överlåtbar*',
  'ej överlåtbar*',
  'inte lånas ut',
  'ej lånas ut',
  'not transferable',
  'non transferable',
  'not transferrable',
  'not be passed on',
];
const cardWords: WordPatterns = [
  '*kort',
  '*kortet',
  'klipp*',
  '*card',
  '*cards',
  '*pass',
  'pass*',
  'biljett*',
  'ticket*',
];

/** As many words without a price are a sentence, and tills print few of those. */
const wordsOfSentence = 8;
const smallPrint: WordPatterns = [
  'kvitto*',
  'öppet köp',
  'ångerrätt*',
  'bytesrätt*',
  'byten',
  'retur*',
  'reklamation*',
  'personuppgift*',
  'gdpr',
  'villkor*',
  'öppettider*',
  'dröjsmålsränta*',
  'intyg*',
  'autogiro*',
  'giltig*',
  'gäller',
  'överlåt*',
  'avbok*',
  'garanti*',
  'welcome',
  'välkommen*',
  'return*',
  'refund*',
  'exchange*',
  'privacy',
  'terms',
  'opening hours',
  'certify',
  'direct debit',
  'valid',
  'transferable',
  'cancel*',
  'warranty',
];
const isSentence = (line: string): boolean =>
  (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= wordsOfSentence &&
  priceOn(line) === null &&
  !hasWord(smallPrint, foldWords(line));

/** What the law asks of a receipt and of a card, beyond what was bought. */
export const formalChecks: readonly Check[] = [
  {
    code: 'transferable-card',
    kind: 'settling',
    text: {
      sv: 'Kort som får överlåtas är inte friskvård: kortet ska vara personligt.',
      en: 'Cards that may be passed on are not wellness: the card must be personal.',
    },
    rule: ({ category, receipts }, { bought }) => {
      if (category.kind !== 'wellness' || !bought.some(({ text }) => hasWord(cardWords, foldWords(text)))) return null;
      const lines = readingsOf(receipts).flatMap(({ text }) => text.split('\n').map(foldWords));
      return lines.some((line) => hasWord(transferableWords, line, notTransferable)) ? {} : null;
    },
  },
  {
    code: 'sentence-on-receipt',
    kind: 'doubting',
    text: {
      sv: 'Kvittot har en mening som inte brukar stå på kvitton; en person läser den.',
      en: 'The receipt has a sentence that receipts seldom have; a person reads it.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => (readingsOf(receipts).some(({ text }) => text.split('\n').some(isSentence)) ? {} : null),
  },
  {
    code: 'buyer-to-be-named',
    kind: 'doubting',
    text: {
      sv: 'Över {limit} ska köparen stå på kvittot; en person ser efter.',
      en: 'Over {limit} the receipt must name the buyer; a person has a look.',
    },
    pointer: '/receipts',
    // No name is among the facts, so that no rule can tell whose a name on the receipt is.
    rule: ({ claim: { total, currency } }) =>
      total !== null && currency === 'SEK' && total > mostWithoutBuyer
        ? { limit: { amount: mostWithoutBuyer, currency: 'SEK' } }
        : null,
  },
];
