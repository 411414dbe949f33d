import { vatInside, type Ore } from '../../../kernel/money.ts';

/** One rate of tax on a receipt, as far as its figures say: the base and the gross where they are printed. */
export type SolvedVat = Readonly<{
  rate: number;
  vat: Ore;
  net: Ore | null;
  gross: Ore | null;
  /** How the figures prove each other: by net + VAT = gross, by one product, or not at all. */
  proof: 'sum' | 'product' | 'none';
}>;

/** A till rounds each line or each rate: two minor units, and a thousandth of what is taxed. */
const near = (a: number, b: number, size: number) => Math.abs(a - b) <= 2 + Math.abs(size) / 1000;

/**
 * Finds which of some printed amounts is the VAT, whatever the order of the columns: the one that is a rate's share
 * of another. `rates` are tried in turn: the stated rate alone, or all that the country has. Null when none fits.
 */
export function solveVat(amounts: readonly Ore[], rates: readonly number[]): SolvedVat | null {
  let best: SolvedVat | null = null;
  for (const rate of rates.filter((percent) => percent > 0)) {
    for (const [i, vat] of amounts.entries()) {
      if (vat === 0) continue;
      for (const [j, other] of amounts.entries()) {
        if (i === j || Math.abs(other) <= Math.abs(vat)) continue;
        const asNet = near(Math.round((other * rate) / 100), vat, other / 4);
        const asGross = near(vatInside(other, rate), vat, other / 4);
        if (asNet) best = better(best, proved(amounts, rate, vat, other, other + vat));
        if (asGross) best = better(best, proved(amounts, rate, vat, other - vat, other));
      }
    }
  }
  return best;
}

function proved(amounts: readonly Ore[], rate: number, vat: Ore, net: Ore, gross: Ore): SolvedVat {
  const has = (value: Ore) => amounts.some((amount) => Math.abs(amount - value) <= 1);
  const both = has(net) && has(gross);
  return { rate, vat, net, gross, proof: both ? 'sum' : 'product' };
}

function better(a: SolvedVat | null, b: SolvedVat): SolvedVat {
  return a !== null && (a.proof === 'sum' || b.proof !== 'sum') ? a : b;
}
