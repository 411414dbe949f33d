import { vatInside, type Ore } from '../../../kernel/money.ts';
import { amountsOf } from './amounts.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import type { Candidate } from './total-evidence.ts';
import type { SeenVat } from './vat-rows.ts';

/** Rounding goes to a whole krona or to five cents, and takes less than a krona. */
const mostRounded = 100;
const isRound = (minor: Ore) => minor % 100 === 0 || minor % 5 === 0;

/** Adds to each candidate what the other figures of the receipt say of it. */
export function addArithmetic(
  candidates: ReadonlyMap<Ore, Candidate>,
  rows: readonly Row[],
  roles: readonly Role[],
  vat: readonly SeenVat[],
): void {
  const signed = (...wanted: Role[]) =>
    rows
      .filter((_, i) => wanted.includes(roles[i]!))
      .flatMap((row) => amountsOf(row).slice(-1))
      .map((amount) => amount.minor);
  const sizes = (...wanted: Role[]) => signed(...wanted).map(Math.abs);

  const paid = sizes('cash', 'card');
  const change = sizes('change').filter((amount) => amount > 0);
  const rounding = signed('rounding').filter((amount) => amount !== 0 && Math.abs(amount) < mostRounded);
  const tips = sizes('tip').filter((amount) => amount > 0);
  const goods = signed('none', 'discount').reduce((sum, amount) => sum + amount, 0);
  const nets = sizes('net');
  const taxes = vat.map((row) => row.vat);
  const allTax = sum(taxes);
  const gross = vat.length > 0 && vat.every((row) => row.gross !== null) ? sum(vat.map((row) => row.gross!)) : null;

  for (const { minor, evidence } of candidates.values()) {
    const from = (step: Ore) => step !== 0 && candidates.has(minor - step);
    if (paid.some((cash) => change.some((back) => cash - back === minor))) evidence.add('cash less change');
    if (tips.some(from)) evidence.add('goods and tip');
    if (isRound(minor) && rounding.some((by) => from(by) || from(-by))) evidence.add('rounded');
    const offBy = gross === null ? Infinity : Math.abs(gross - minor);
    if (offBy <= 2 || (offBy <= mostRounded && rounding.length > 0)) evidence.add('net plus VAT');
    if (nets.some((net) => [...taxes, allTax].some((tax) => tax > 0 && Math.abs(net + tax - minor) <= 1))) {
      evidence.add('net plus VAT');
    }
    if (vat.some((row) => row.rate && row.gross === null && Math.abs(vatInside(minor, row.rate) - row.vat) <= 2)) {
      evidence.add('VAT share');
    }
    if (goods === minor) evidence.add('lines');
  }
  preferRounded(
    candidates,
    paid.flatMap((cash) => change.map((back) => cash - back)),
  );
}

/** Whole kronor that were paid in cash are the total they were rounded from, and outweigh it. */
function preferRounded(candidates: ReadonlyMap<Ore, Candidate>, paidInCash: readonly Ore[]): void {
  for (const rounded of paidInCash.filter((amount) => amount % mostRounded === 0)) {
    const candidate = candidates.get(rounded);
    const exact = [...candidates.values()].find(
      ({ minor }) => minor % mostRounded !== 0 && Math.abs(minor - rounded) < mostRounded,
    );
    if (!candidate || !exact) continue;
    candidate.evidence.add('rounded').add('rounded from a total');
  }
}

const sum = (amounts: readonly Ore[]) => amounts.reduce((total, amount) => total + amount, 0);
