import type { OrganisationNumber } from '../../kernel/organisation-number.ts';
import type { Reading } from '../receipts/reading.ts';
import { activityIn } from './activities.ts';
import type { Activity } from './activity.ts';
import { associationWords, companyWords, membershipWords } from './memberships.ts';
import { sumWords } from './receipt-phrases.ts';
import { readLine, type LineKind, type ReceiptLine } from './kind-of-line.ts';
import { foldWords, hasWord } from './word-patterns.ts';

/**
 * What was bought, as the readings tell it. `bought` are the lines the scanner took for the purchase: only these can
 * speak for a claim. `against` are lines of the remaining text that speak against it. More text on a receipt can
 * thus add to `against` and change nothing else.
 */
export type Purchase = Readonly<{
  bought: readonly ReceiptLine[];
  against: readonly ReceiptLine[];
  /** What the seller's name says is done there, null when it says nothing. */
  sellerActivity: Activity | null;
  /** How sure the scanner is of the lines, and of the seller: the least sure of the readings; 0 when nothing was read. */
  confidence: Readonly<{ bought: number; seller: number }>;
}>;

const againstKinds: readonly LineKind[] = [
  'gift-card',
  'gift-card-payment',
  'association-fee',
  'member-fee',
  'equipment',
  'long-hire',
  'other',
];

/** Lays the readings of a claim's receipts together as one purchase. */
export function purchaseOf(readings: readonly Reading[]): Purchase {
  const withLines = readings.filter(({ bought }) => (bought.value ?? []).length > 0);
  const bought = withLines.flatMap((reading) =>
    (reading.bought.value ?? []).map((text) => ofSeller(readLine(text), reading)),
  );
  const known = new Set(bought.map(({ text }) => foldWords(text)));
  const against = readings.flatMap((reading) =>
    tellingLines(reading.text)
      .map((line) => ofSeller(line, reading))
      .filter(({ kind, text }) => againstKinds.includes(kind) && !known.has(foldWords(text))),
  );
  const named = readings.filter(({ vendor }) => vendor.value !== null);
  const sellers = named.map(({ vendor }) => activityIn(foldWords(vendor.value!))?.activity ?? null);
  return {
    bought,
    against,
    sellerActivity: sellers.find((activity) => activity !== null) ?? null,
    confidence: {
      bought: least(withLines.map((reading) => reading.bought.confidence)),
      seller: least(named.map(({ vendor }) => vendor.confidence)),
    },
  };
}

/** What a line can speak of without a price of its own: the price often stands on the next line. */
const tellingAlone: readonly LineKind[] = ['gift-card', 'association-fee', 'member-fee'];

/**
 * The lines of a text that tell what was bought: those with a price, and above the sum also some without. A gift card
 * with a price below the sum was the means of payment; what else stands there without one is small print.
 */
function tellingLines(text: string): readonly ReceiptLine[] {
  const lines = text.split('\n').map(readLine);
  const sum = lines.findIndex(
    ({ kind, price, text: printed }) =>
      kind === 'settlement' && price !== null && hasWord(sumWords, foldWords(printed)),
  );
  return lines.flatMap((line, index): ReceiptLine[] => {
    const below = sum !== -1 && index > sum;
    if (line.price === null) return sum !== -1 && !below && tellingAlone.includes(line.kind) ? [line] : [];
    return [line.kind === 'gift-card' && below ? { ...line, kind: 'gift-card-payment' } : line];
  });
}

const least = (confidences: readonly number[]): number => (confidences.length === 0 ? 0 : Math.min(...confidences));

/** A member's fee is an association's when the seller is one, and a gym's price when the seller is a company. */
function ofSeller(line: ReceiptLine, reading: Reading): ReceiptLine {
  const seller = sellerKind(reading.vendor.value ?? '', reading.organisationNumber.value);
  if (line.kind === 'access' && seller === 'association' && hasWord(membershipWords, foldWords(line.text))) {
    // An association that trains people may sell just that under the name: a person has to look.
    return { ...line, kind: activityIn(foldWords(reading.vendor.value ?? '')) ? 'member-fee' : 'association-fee' };
  }
  if (line.kind !== 'member-fee') return line;
  if (seller === 'association') return { ...line, kind: 'association-fee' };
  return seller === 'company' ? { ...line, kind: 'access' } : line;
}

/**
 * Non-profit associations have organisation numbers that begin with 8, limited companies with 5 and partnerships with 916
 * and 969 (Skatteverket's grouping). With another number, or none, the name is asked.
 */
function sellerKind(vendor: string, number: OrganisationNumber | null): 'association' | 'company' | 'unknown' {
  if (number !== null) {
    if (number.startsWith('8')) return 'association';
    if (/^(5|916|969)/.test(number)) return 'company';
  }
  const name = foldWords(vendor);
  if (hasWord(companyWords, name)) return 'company';
  return hasWord(associationWords, name) ? 'association' : 'unknown';
}
