import { scannableFields, type ScannableField } from '../expenses/contract.ts';
import type { Reading } from '../receipts/reading.ts';

/** Fewer readings than this show nothing but that they are few: what stands behind a figure must not be one person's claim. */
export const fewest = 5;

/** What was counted of one seller's receipts, as one company knows the seller, by scanner, version and field. */
export type SellerCount = Readonly<{
  scanner: Reading['scanner'];
  version: string;
  field: ScannableField;
  kept: number;
  corrected: number;
  missed: number;
}>;

/** How many sellers have a share of corrected readings: none, up to a tenth, up to a half, more; `few`: too few readings to say. */
export type SellersByShare = Readonly<Record<'none' | 'tenth' | 'half' | 'more' | 'few', number>>;

/**
 * One scanner's figure for a field. `read`: how often it read something; `corrected`: how often that was changed before
 * submitting; `share`: the one of the other, 0–1; `missed`: how often it read nothing and a person typed. Null: too few to show.
 */
export type QualityFigure = Readonly<{
  scanner: Reading['scanner'];
  version: string;
  field: ScannableField;
  read: number | null;
  corrected: number | null;
  share: number | null;
  missed: number | null;
  sellers: SellersByShare;
}>;

const sum = (counts: readonly SellerCount[], of: 'kept' | 'corrected' | 'missed'): number =>
  counts.reduce((all, count) => all + count[of], 0);

function placeOf({ kept, corrected }: SellerCount): keyof SellersByShare {
  const read = kept + corrected;
  if (read < fewest) return 'few';
  const share = corrected / read;
  return share === 0 ? 'none' : share <= 0.1 ? 'tenth' : share <= 0.5 ? 'half' : 'more';
}

/** Puts the counts of all sellers together, by scanner, version and field. What fewer than `fewest` readings stand behind stays unsaid. */
export function qualityFigures(counts: readonly SellerCount[]): QualityFigure[] {
  const readers = [...new Set(counts.map(({ scanner, version }) => `${scanner} ${version}`))].toSorted();
  return readers.flatMap((reader) =>
    scannableFields.flatMap((field) => {
      const own = counts.filter((count) => `${count.scanner} ${count.version}` === reader && count.field === field);
      const [first] = own;
      if (!first) return [];
      const { scanner, version } = first;
      const [corrected, missed] = [sum(own, 'corrected'), sum(own, 'missed')];
      const read = sum(own, 'kept') + corrected;
      const sellers = { none: 0, tenth: 0, half: 0, more: 0, few: 0 };
      for (const count of own) sellers[placeOf(count)] += 1;
      const shown =
        read >= fewest ? { read, corrected, share: corrected / read } : { read: null, corrected: null, share: null };
      return [{ scanner, version, field, ...shown, missed: missed >= fewest || missed === 0 ? missed : null, sellers }];
    }),
  );
}
