import { accessWords, activityIn, courtWords, generalWords, shareWords } from './activities.ts';
import type { Activity } from './activity.ts';
import {
  equipmentWords,
  hireWords,
  joiningSigns,
  kitOfSports,
  longHireWords,
  notEquipment,
  serviceWords,
} from './equipment.ts';
import { giftCardWords, paymentWords } from './gift-cards.ts';
import { associationFeeWords, memberFeeWords } from './memberships.ts';
import { notOther, otherWords } from './other-purchases.ts';
import { detailWords, settlementWords, surchargeWords, vagueWords } from './receipt-phrases.ts';
import { priceOn } from './prices.ts';
import { foldWords, hasOnlyWords, hasWord, wordsFound, type WordPatterns } from './word-patterns.ts';

/** What a line of a receipt is about. `unknown` is everything the lists do not know. */
export type LineKind =
  | 'activity'
  | 'access'
  | 'general'
  | 'vague'
  | 'hire'
  | 'long-hire'
  | 'equipment'
  | 'gift-card'
  | 'gift-card-payment'
  | 'association-fee'
  | 'member-fee'
  | 'other'
  | 'surcharge'
  | 'discount'
  | 'settlement'
  | 'unknown';

/** A line with what the lists say of it: `word` is the word that told, folded. `price` in öre, null when none is printed. */
export type ReceiptLine = Readonly<{
  text: string;
  kind: LineKind;
  word: string | null;
  activity: Activity | null;
  price: number | null;
}>;

/**
 * Reads one line by the word lists. The order is the rule: a gift card is one whatever it is for, hired shoes are not
 * equipment, and a yoga mat is equipment before it is yoga.
 */
export function readLine(text: string): ReceiptLine {
  const price = priceOn(text);
  const folded = foldWords(text);
  const found = activityIn(folded);
  const line = (kind: LineKind, word: string | null, activity: Activity | null = null): ReceiptLine => ({
    text,
    kind,
    word,
    activity,
    price,
  });
  const first = (patterns: WordPatterns, except: WordPatterns = []) => wordsFound(patterns, folded, except)[0] ?? null;

  const giftCard = first(giftCardWords);
  if (giftCard !== null) {
    const pays = hasWord(paymentWords, folded) || (price !== null && price < 0);
    return line(pays ? 'gift-card-payment' : 'gift-card', giftCard);
  }
  const associationFee = first(associationFeeWords);
  if (associationFee !== null) return line('association-fee', associationFee);
  const memberFee = first(memberFeeWords);
  if (memberFee !== null) return line('member-fee', memberFee);

  if (price !== null && price < 0) return line('discount', null);
  const share = hasWord(courtWords, folded) ? first(shareWords) : null;
  if (share !== null) return line('access', share);

  const equipment = first(equipmentWords, notEquipment);
  const hire = first(hireWords);
  if (hire !== null && (equipment !== null || found === null)) {
    if (hasWord(longHireWords, folded)) return line('long-hire', hire);
    return found ? line('activity', found.word, found.activity) : line('hire', hire);
  }
  if (equipment !== null && hasWord(serviceWords, folded)) {
    const named = hasOnlyKitOfSports(equipment) && !joiningSigns.test(text);
    return found && named ? line('activity', found.word, found.activity) : line('unknown', null);
  }
  // A season's card for the skis of it, or entry with a towel: what lets somebody in and names goods as well is for people to read.
  if (equipment !== null) return first(accessWords) === null ? line('equipment', equipment) : line('unknown', null);

  const surcharge = first(surchargeWords);
  if (surcharge !== null && found === null) return line('surcharge', surcharge);
  const other = first(otherWords, notOther);
  if (other !== null) return found ? line('unknown', null) : line('other', other);
  if (found) return line('activity', found.word, found.activity);
  const access = first(accessWords);
  if (access !== null) return line('access', access);
  const general = first(generalWords);
  if (general !== null) return line('general', general);
  const settles = hasWord(settlementWords, folded) || hasOnlyWords(detailWords, folded);
  if (settles) return line('settlement', null);
  const vague = wordsFound(vagueWords, folded)[0];
  return vague !== undefined && hasOnlyWords([...vagueWords, ...detailWords], folded)
    ? line('vague', vague)
    : line('unknown', null);
}

const hasOnlyKitOfSports = (word: string): boolean => hasWord(kitOfSports, foldWords(word));
