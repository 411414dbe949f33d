import { parseAmount, type Ore } from '../../kernel/money.ts';
import type { ClaimFacts } from '../expenses/claim-facts.ts';
import { activities, generalWords } from './activities.ts';
import type { Activity } from './activity.ts';
import { countriesAbroad, placeWords } from './countries.ts';
import { equipmentWords } from './equipment.ts';
import { giftCardWords } from './gift-cards.ts';
import { associationFeeWords, memberFeeWords, membershipWords } from './memberships.ts';
import { otherWords } from './other-purchases.ts';
import type { Purchase } from './purchase.ts';
import { foldWords, hasWord, type Folded, type WordPatterns } from './word-patterns.ts';

/** What a company asks of a category in words of its own, in each language. */
export const companysTexts = ({ criteria: { sv, en } }: ClaimFacts['category']['about']): readonly string[] => [sv, en];

const limitingWords: WordPatterns = [
  'bara',
  'endast',
  'enbart',
  'inte',
  'ej',
  'aldrig',
  'ingen',
  'inga',
  'inget',
  'undantag*',
  'undantas',
  'utom',
  'förutom',
  'högst',
  'max*',
  'only',
  'alone',
  'solely',
  'not',
  'never',
  'no',
  'none',
  'except*',
  'exclud*',
  'at most',
  'up to',
  'limit*',
];
/** What somebody has to be asked for, or to have said, before. */
const beforehandWords: WordPatterns = [
  'i förväg',
  'på förhand',
  'förhandsgodkän*',
  'innan',
  'godkänn*',
  'godkänt',
  'tillstånd*',
  'samråd*',
  'stäm av',
  'chef',
  'chefen',
  'beforehand',
  'in advance',
  'prior',
  'before',
  'approv*',
  'permission*',
  'manager*',
  'agreed with',
];
const exclusiveWords: WordPatterns = ['bara', 'endast', 'enbart', 'only', 'alone', 'solely'];
const exerciseWords: WordPatterns = ['motion*', 'idrott*', 'träning*', 'exercise*', 'sport*'];
const treatmentWords: WordPatterns = ['behandling*', 'treatment*'];
/** What the rules decline on every receipt: a policy that says so too adds nothing. */
const declinedAnyway: readonly WordPatterns[] = [
  equipmentWords,
  giftCardWords,
  associationFeeWords,
  memberFeeWords,
  membershipWords,
  otherWords,
  ['utrustning*', 'kläder', 'skor', 'equipment', 'clothes', 'mat', 'food', 'familj*', 'family*', 'anhörig*'],
];

/**
 * The first sentence of some texts of the company that limits what it covers and may speak against this purchase; null when none
 * does. Nobody here reads prose: a limit on something else, or one that the sum keeps, is let by, and every other is for people.
 */
export function limitThatMayApply(
  texts: readonly string[],
  { claim, receipts }: ClaimFacts,
  { bought, sellerActivity }: Purchase,
): string | null {
  const done = [...bought.flatMap(({ activity }) => activity ?? []), ...(sellerActivity ? [sellerActivity] : [])];
  const printed = foldWords(receipts.map(({ reading }) => reading?.text ?? '').join(' '));
  const isAbroad = claim.currency !== 'SEK' || hasWord(countriesAbroad, printed);
  const stands = { done, isAbroad, total: claim.total ?? 0 };
  return sentencesOf(texts).find((sentence) => mayApply(sentence, stands)) ?? null;
}

type Stands = Readonly<{ done: readonly Activity[]; isAbroad: boolean; total: Ore }>;

function mayApply(sentence: string, { done, isAbroad, total }: Stands): boolean {
  const words = foldWords(sentence);
  if (hasWord(beforehandWords, words)) return true;
  if (!hasWord(limitingWords, words)) return false;
  const named = activities.filter((activity) => hasWord(activity.words, words, activity.except));
  const isDone = (activity: Activity) => done.includes(activity);
  const speaksOfPlace = hasWord(placeWords, words);
  const amounts = amountsIn(sentence);
  const other = declinedAnyway.some((list) => hasWord(list, words));
  if (speaksOfPlace && isAbroad) return true;
  if (amounts.some((amount) => total > amount)) return true;
  if (hasWord(treatmentWords, words) && done.some(({ kind }) => kind === 'treatment' || kind === 'care')) return true;
  if (hasWord(exclusiveWords, words)) return !keepsWithin(words, named, done, speaksOfPlace || amounts.length > 0);
  if (named.some(isDone)) return true;
  return named.length === 0 && amounts.length === 0 && !speaksOfPlace && !other && !hasWord(treatmentWords, words);
}

/** "Bara motion", "only gym and swimming": what was bought is nothing else. */
function keepsWithin(
  words: Folded,
  named: readonly Activity[],
  done: readonly Activity[],
  isOfSomethingElse: boolean,
): boolean {
  if (done.length === 0) return false;
  if (named.length > 0) return done.every((activity) => named.includes(activity));
  if (hasWord(exerciseWords, words)) return done.every(({ kind }) => kind === 'exercise');
  return isOfSomethingElse || hasWord(generalWords, words);
}

const sentencesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(/(?<=[.!?;])\s+|\n+/)).filter((sentence) => sentence.trim() !== '');

/** Sums of money in a sentence, in öre: "högst 1 500 kr", "SEK 1,500". */
function amountsIn(sentence: string): readonly Ore[] {
  const sum = /(?:(?:SEK|kr)\s?(\d[\d .,]*\d|\d))|(?:(\d[\d .,]*\d|\d)\s?(?:kr|kronor|SEK|:-))/giu;
  return [...sentence.matchAll(sum)].flatMap(([, after, before]) => {
    const digits = (after ?? before ?? '').replace(/[ .,](?=\d{3}(?!\d))/g, '');
    return parseAmount(digits.replace('.', ',')) ?? [];
  });
}
