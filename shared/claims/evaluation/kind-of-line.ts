import { accessWords, activityIn, generalWords } from './activities.ts';
import type { Activity } from './activity.ts';
import { equipmentWords, hireWords, longHireWords, notEquipment } from './equipment.ts';
import { giftCardWords, paymentWords } from './gift-cards.ts';
import { associationFeeWords, memberFeeWords } from './memberships.ts';
import { otherWords } from './other-purchases.ts';
import { detailWords, settlementWords } from './receipt-phrases.ts';
import { priceOn } from './prices.ts';
import { foldWords, hasOnlyWords, hasWord, wordsFound, type WordPatterns } from './word-patterns.ts';

/** What a line of a receipt is about. `unknown` is everything the lists do not know. */
export type LineKind =
  | 'activity'
  | 'access'
  | 'general'
  | 'hire'
  | 'long-hire'
  | 'equipment'
  | 'gift-card'
  | 'gift-card-payment'
  | 'association-fee'
  | 'member-fee'
  | 'other'
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

  const equipment = first(equipmentWords, notEquipment);
  const hire = first(hireWords);
  if (hire !== null && (equipment !== null || found === null)) {
    if (hasWord(longHireWords, folded)) return line('long-hire', hire);
    return found ? line('activity', found.word, found.activity) : line('hire', hire);
  }
  // A season's card for the skis of it, or entry with a towel: what lets somebody in and names goods as well is for people to read.
  if (equipment !== null) return first(accessWords) === null ? line('equipment', equipment) : line('unknown', null);

  const other = first(otherWords);
  if (other !== null) return found ? line('unknown', null) : line('other', other);
  if (found) return line('activity', found.word, found.activity);
  const access = first(accessWords);
  if (access !== null) return line('access', access);
  const general = first(generalWords);
  if (general !== null) return line('general', general);
  const settles = hasWord(settlementWords, folded) || hasOnlyWords(detailWords, folded);
  return line(settles ? 'settlement' : 'unknown', null);
}
