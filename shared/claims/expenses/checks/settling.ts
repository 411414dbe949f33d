import { daysBetween } from '../../../kernel/plain-date.ts';
import type { LineKind } from '../../evaluation/kind-of-line.ts';
import { isMixed, linesOf } from '../../evaluation/purchase-content.ts';
import type { Purchase } from '../../evaluation/purchase.ts';
import { foldWords } from '../../evaluation/word-patterns.ts';
import { notAllowedIn } from './not-allowed-words.ts';
import type { Check } from './check.ts';
import type { ClaimFacts } from '../claim-facts.ts';

/** The rule of a purchase that is one kind of thing and nothing else; what was bought besides makes it a doubt. */
const isAll = (kind: LineKind) => (facts: ClaimFacts, purchase: Purchase) => {
  const line = linesOf(purchase, kind)[0];
  if (facts.category.kind !== 'wellness' || line === undefined || isMixed(purchase)) return null;
  return { word: line.word === null ? '' : asPrinted(line.text, line.word) };
};

/** A folded word as the line prints it, with its å, ä and ö; as it is where it stands in more than one piece. */
const asPrinted = (line: string, folded: string): string =>
  line.split(/[^\p{L}\p{N}]+/u).find((piece) => foldWords(piece) === folded) ?? folded;

/** Where one of these applies the claim is declined for now, and the rule is cited. The employee can ask for a person. */
export const settlingChecks: readonly Check[] = [
  {
    code: 'gift-card',
    kind: 'settling',
    text: {
      sv: 'Presentkort är inte friskvård: de kan bytas mot annat och är därför inte skattefria.',
      en: 'Gift cards are not wellness: they can be exchanged for other things and so are not tax-free.',
    },
    rule: isAll('gift-card'),
  },
  {
    code: 'equipment',
    kind: 'settling',
    text: {
      sv: 'Utrustning (”{word}”) är inte friskvård, även om den används till motion.',
      en: 'Equipment (“{word}”) is not wellness, even when it is used for exercise.',
    },
    rule: isAll('equipment'),
  },
  {
    code: 'kit-hire',
    kind: 'settling',
    text: {
      sv: 'Hyra av utrustning för längre tid är som att köpa den, och är inte friskvård.',
      en: 'Hiring equipment for a longer time is like buying it, and is not wellness.',
    },
    rule: isAll('long-hire'),
  },
  {
    code: 'membership-fee',
    kind: 'settling',
    text: {
      sv: 'Medlemsavgift till en förening är inte friskvård. Avgift för själva träningen är det.',
      en: 'A membership fee to an association is not wellness. A fee for the exercise itself is.',
    },
    rule: isAll('association-fee'),
  },
  {
    code: 'not-allowed',
    kind: 'settling',
    text: {
      sv: 'Företagets regler för förmånen tillåter inte ”{word}”.',
      en: 'The company’s rules for the benefit do not allow “{word}”.',
    },
    rule: ({ category }, purchase) => {
      const { word, mixed } = notAllowedIn(category.rules, purchase);
      return word !== null && !mixed ? { word } : null;
    },
  },
  {
    code: 'too-old',
    kind: 'settling',
    text: {
      sv: 'Utlägg ska skickas in inom {days} dagar; det har gått {age}.',
      en: 'Claims are to be submitted within {days} days; {age} have passed.',
    },
    rule: ({ category: { rules }, claim: { paidOn }, today }) => {
      if (rules.maximumAgeDays === null || paidOn === null) return null;
      const age = daysBetween(paidOn, today);
      return age > rules.maximumAgeDays ? { days: rules.maximumAgeDays, age } : null;
    },
  },
];
