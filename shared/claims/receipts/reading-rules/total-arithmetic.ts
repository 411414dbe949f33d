import { vatInside, type Ore } from '../../../kernel/money.ts';
import { amountsOf } from './amounts.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import type { TotalCandidate } from './total-candidates.ts';
import type { SeenVat } from './vat-rows.ts';

/** Rounding goes to a whole krona or to five cents, and takes less than a krona. */
const mostRounded = 100;
const isRound = (minor: Ore) => minor % 100 === 0 || minor % 5 === 0;
/** What a till rounds away when it adds up. */
const close = (a: Ore, b: Ore) => Math.abs(a - b) <= 2;

/** Adds to each candidate what the other figures of the receipt say of it. */
export function addArithmetic(
  candidates: ReadonlyMap<Ore, TotalCandidate>,
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
  const goods = sum(signed('none', 'discount'));
  const linesOnly = linesBefore(rows, roles);
  const [nets, subtotals, discounts] = [sizes('net'), sizes('subtotal'), sizes('discount')];
  const taxes = vat.map((row) => row.vat);
  const allTax = sum(taxes);
  const gross = vat.length > 0 && vat.every((row) => row.gross !== null) ? sum(vat.map((row) => row.gross!)) : null;
  const parts = signed('total', 'net', 'tax', 'subtotal').filter((amount) => amount !== 0);
  const paidInCash = paid.flatMap((cash) => change.map((back) => cash - back));

  for (const { minor, evidence } of candidates.values()) {
    const from = (step: Ore) => step !== 0 && candidates.has(minor - step);
    if (paidInCash.includes(minor)) evidence.add('cash less change');
    if (tips.some(from)) evidence.add('goods and tip');
    if (isRound(minor) && rounding.some((by) => from(by) || from(-by))) evidence.add('rounded');
    const offBy = gross === null ? Infinity : Math.abs(gross - minor);
    if (offBy <= 2 || (offBy <= mostRounded && rounding.length > 0)) evidence.add('net plus VAT');
    if ([...nets, ...subtotals].some((net) => [...taxes, allTax].some((tax) => tax > 0 && close(net + tax, minor)))) {
      evidence.add('net plus VAT');
    }
    if (vat.some((row) => row.rate && row.gross === null && close(vatInside(minor, row.rate), row.vat))) {
      evidence.add('VAT share');
    }
    if (close(goods, minor)) evidence.add('lines');
    if (linesOnly !== null && close(linesOnly, minor)) evidence.add('lines before the total');
    if (isSumOfTwo(parts, minor)) evidence.add('sum of parts');
    if (subtotals.some((all) => discounts.some((off) => off > 0 && close(all - off, minor))))
      evidence.add('discounted');
    if (subtotals.includes(minor)) evidence.add('same as subtotal');
    if (isRounding(minor, candidates)) evidence.add('nearly another');
    if (isTaxOfAnother(minor, rows, candidates)) evidence.add('tax of another');
  }
  preferRounded(candidates, paidInCash);
}

/** The sum of what was bought before anything is added up; null where the receipt adds nothing up. */
function linesBefore(rows: readonly Row[], roles: readonly Role[]): Ore | null {
  const end = roles.findIndex((role) => role === 'payable' || role === 'total' || role === 'subtotal');
  if (end === -1) return null;
  return sum(
    rows.slice(0, end).flatMap((row, i) => {
      const amount = roles[i] === 'none' || roles[i] === 'discount' ? amountsOf(row).at(-1) : undefined;
      return amount ? [amount.minor] : [];
    }),
  );
}

/** Two sums that are printed as parts ("total 0 %", "total 6 %", net and tax) and make a third together. */
const isSumOfTwo = (parts: readonly Ore[], whole: Ore): boolean =>
  parts.some((one, i) => one !== whole && parts.slice(i + 1).some((other) => close(one + other, whole)));

/** The rate printed beside an amount makes it the tax inside another one: "(total included 6 % : 0,42)" beside 7,50. */
function isTaxOfAnother(minor: Ore, rows: readonly Row[], candidates: ReadonlyMap<Ore, TotalCandidate>): boolean {
  const printed = [...(candidates.get(minor)?.rows ?? [])].map((index) => rows[index]!.text);
  const rates = printed.flatMap((text) =>
    [...text.matchAll(/(\d{1,2})(?:[.,]0+)?\s?%/g)].map(([, rate]) => Number(rate)),
  );
  return [...candidates.keys()].some((other) =>
    rates.some((rate) => rate > 0 && other > minor && close(vatInside(other, rate), minor)),
  );
}

/** Another candidate differs by less than what is rounded away, and this one is rounder. */
const isRounding = (minor: Ore, candidates: ReadonlyMap<Ore, TotalCandidate>): boolean =>
  isRound(minor) &&
  [...candidates.keys()].some((other) => other !== minor && !isRound(other) && Math.abs(other - minor) < 50);

/** Whole kronor that were paid in cash are the total they were rounded from, and outweigh it. */
function preferRounded(candidates: ReadonlyMap<Ore, TotalCandidate>, paidInCash: readonly Ore[]): void {
  for (const rounded of paidInCash.filter((amount) => amount % mostRounded === 0)) {
    const candidate = candidates.get(rounded);
    const exact = [...candidates.values()].find(
      ({ minor }) => minor % mostRounded !== 0 && Math.abs(minor - rounded) < mostRounded,
    );
    if (candidate && exact) candidate.evidence.add('rounded from a total');
  }
}

const sum = (amounts: readonly Ore[]) => amounts.reduce((total, amount) => total + amount, 0);
