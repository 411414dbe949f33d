import { vatInside, type Ore } from '../../../kernel/money.ts';
import type { VatRow } from '../reading.ts';
import { placeOf } from './row.ts';
import type { SeenVat } from './vat-rows.ts';

/**
 * The VAT of a receipt, one row a rate, held against the total: a lone amount of tax gets the rate that makes it the
 * total's share, and rows that add up to the total are surer. `rates` are those that can apply,
 * `nets` the sums that are printed as without VAT.
 */
export function reconcileVat(
  seen: readonly SeenVat[],
  { total, nets, rates }: { total: Ore | null; nets: readonly Ore[]; rates: readonly number[] },
): VatRow[] {
  const fits = (row: SeenVat, rate: number) => total !== null && Math.abs(vatInside(total, rate) - row.vat) <= 2;
  const rated = seen.flatMap((row): Rated[] => {
    if (!row.named && !(row.rate !== null && fits(row, row.rate))) return [];
    if (row.rate !== null) return [{ ...row, rate: row.rate }];
    const rate = rates.find((one) => fits(row, one));
    return rate === undefined ? [] : [{ ...row, rate }];
  });
  const best = new Map<number, Rated>();
  for (const row of rated) {
    const known = best.get(row.rate);
    if (!known || strength(row) > strength(known)) best.set(row.rate, row);
  }
  // A rate of 0 says something only where it is the one rate: the supply is exempt.
  const kept = [...best.values()].filter((row) => row.rate > 0 || best.size === 1);
  const grossKnown = kept.every((row) => row.gross !== null);
  const gross = kept.reduce((sum, row) => sum + (row.gross ?? 0), 0);
  const tax = kept.reduce((sum, row) => sum + row.vat, 0);
  const addsUp =
    total !== null &&
    kept.length > 0 &&
    ((grossKnown && Math.abs(gross - total) <= 100) || nets.some((net) => Math.abs(net + tax - total) <= 2));

  return kept
    .filter((row) => total === null || Math.abs(row.vat) <= vatInside(total, row.rate) + 5 || addsUp)
    .map((row) => {
      const share = fits(row, row.rate);
      const proved = row.proof === 'sum' ? 0.93 : row.proof === 'product' ? 0.85 : share || addsUp ? 0.9 : 0.55;
      const confidence = addsUp || share ? Math.min(0.98, proved + 0.05) : proved;
      return {
        rate: row.rate,
        amount: row.vat,
        confidence: Math.round(confidence * (row.stated ? 1 : 0.95) * 100) / 100,
        place: placeOf(row.row.page, row.row.words),
      };
    })
    .sort((a, b) => b.rate - a.rate);
}

type Rated = SeenVat & { rate: number };
const strength = (row: SeenVat) => (row.proof === 'sum' ? 2 : row.proof === 'product' ? 1 : 0) + (row.stated ? 0.5 : 0);
