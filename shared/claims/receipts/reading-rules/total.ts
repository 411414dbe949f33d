import { vatInside, type Ore } from '../../../kernel/money.ts';
import type { Field } from '../reading.ts';
import { amountsOf, bareNumberAtEnd, type Amount } from './amounts.ts';
import type { Role } from './role-of-row.ts';
import { placeOf, type Row } from './row.ts';
import type { SeenVat } from './vat-rows.ts';

/** Something that says an amount is the total. Each kind counts once for an amount. */
type Evidence =
  | 'payable'
  | 'total'
  | 'slip'
  | 'card'
  | 'large print'
  | 'cash less change'
  | 'net plus VAT'
  | 'VAT share'
  | 'lines'
  | 'rounded'
  | 'twice';

/** What each kind of evidence is worth; arithmetic over printed figures is worth as much as a label. */
const worth: Record<Evidence, number> = {
  payable: 6,
  total: 4,
  slip: 3,
  card: 2,
  'large print': 1.5,
  'cash less change': 4,
  'net plus VAT': 2.5,
  'VAT share': 2,
  lines: 2,
  rounded: 3,
  twice: 1,
};

type Candidate = { minor: Ore; row: Row; amount: Amount; evidence: Set<Evidence>; last: number };

/** The total that was paid: the amount that labels, repetition and arithmetic agree on most; of equals, the last printed. */
export function readTotal(rows: readonly Row[], roles: readonly Role[], vat: readonly SeenVat[]): Field<Ore> {
  const candidates = collect(rows, roles);
  addArithmetic(candidates, rows, roles, vat);
  const ranked = [...candidates.values()]
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, rows.length) }))
    .sort((a, b) => b.score - a.score || b.last - a.last);
  const [best, second] = ranked;
  if (!best) return { value: null, confidence: 0, place: null };
  return {
    value: best.minor,
    confidence: confidenceOf(best.evidence, best.score - (second?.score ?? 0), best.amount.word.confidence),
    place: placeOf(best.row.page, [best.amount.word]),
  };
}

const labelled: Partial<Record<Role, Evidence>> = { payable: 'payable', total: 'total', slip: 'slip', card: 'card' };

function collect(rows: readonly Row[], roles: readonly Role[]): Map<Ore, Candidate> {
  const candidates = new Map<Ore, Candidate>();
  const heights = rows.flatMap((row) => row.words.map((word) => word.height)).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;

  for (const [i, row] of rows.entries()) {
    const role = isRoundedTotal(row, roles[i]!) ? 'total' : roles[i]!;
    const evidence = labelled[role];
    const amount = evidence ? amountBeside(rows, roles, i) : undefined;
    if (amount && evidence) note(row, amount, evidence);
    for (const printed of amountsOf(row)) {
      const large = printed.word.height > 1.35 * usual && (role === 'none' || evidence !== undefined);
      if (large) note(row, printed, 'large print');
    }
  }
  return candidates;

  function note(row: Row, amount: Amount, evidence: Evidence): void {
    if (amount.minor <= 0) return;
    const known = candidates.get(amount.minor);
    if (!known) {
      candidates.set(amount.minor, {
        minor: amount.minor,
        row,
        amount,
        evidence: new Set([evidence]),
        last: row.index,
      });
      return;
    }
    if (known.row !== row) known.evidence.add('twice');
    if (worth[evidence] > Math.max(...[...known.evidence].map((one) => worth[one])))
      Object.assign(known, { row, amount });
    known.evidence.add(evidence);
    known.last = row.index;
  }
}

/** "Rounding 13,60" is the total after rounding: what is rounded away is less than a krona. */
const isRoundedTotal = (row: Row, role: Role) => role === 'rounding' && (amountsOf(row).at(-1)?.minor ?? 0) > 100;

/** The amount a label speaks of: the last on its row, else alone on the next row, else a bare number at the row's end. */
function amountBeside(rows: readonly Row[], roles: readonly Role[], i: number): Amount | undefined {
  const row = rows[i]!;
  const own = amountsOf(row).at(-1);
  if (own) return own;
  if (row.text.length > 40) return undefined;
  const next = rows[i + 1];
  if (next && roles[i + 1] === 'none' && !/[a-z]{4}/i.test(next.text)) {
    const [only, more] = amountsOf(next);
    if (only && !more) return only;
  }
  const bare = roles[i] === 'payable' || roles[i] === 'total' ? bareNumberAtEnd(row) : null;
  if (!bare) return undefined;
  // The decimal mark was lost in reading where the same digits stand elsewhere with it.
  const marked = rows.some((other) => amountsOf(other).some((amount) => !amount.whole && amount.minor === bare.number));
  return { minor: marked ? bare.number : bare.number * 100, word: bare.word, whole: true };
}

function addArithmetic(
  candidates: Map<Ore, Candidate>,
  rows: readonly Row[],
  roles: readonly Role[],
  vat: readonly SeenVat[],
): void {
  const of = (...wanted: Role[]) =>
    rows
      .flatMap((row, i) => (wanted.includes(roles[i]!) ? amountsOf(row).slice(-1) : []))
      .map((a) => Math.abs(a.minor));
  const paid = of('cash', 'card');
  const change = of('change').filter((amount) => amount > 0);
  const rounding = rows
    .flatMap((row, i) => (roles[i] === 'rounding' ? amountsOf(row).slice(-1) : []))
    .map((a) => a.minor)
    .filter((a) => a !== 0 && Math.abs(a) < 100);
  const lines = of('none').reduce((sum, amount) => sum + amount, 0);
  const sumOf = (pick: (row: SeenVat) => Ore | null) =>
    vat.reduce<number | null>((sum, row) => {
      const part = pick(row);
      return sum === null || part === null ? null : sum + part;
    }, 0);
  const gross = vat.length > 0 ? sumOf((row) => row.gross) : null;
  const nets = of('net');
  const taxes = vat.map((row) => row.vat);
  const allTax = taxes.reduce((sum, tax) => sum + tax, 0);

  for (const candidate of candidates.values()) {
    const { minor, evidence } = candidate;
    if (paid.some((cash) => change.some((back) => cash - back === minor))) evidence.add('cash less change');
    if (gross !== null && Math.abs(gross - minor) <= 100 && (Math.abs(gross - minor) <= 2 || rounding.length > 0))
      evidence.add('net plus VAT');
    if (nets.some((net) => [...taxes, allTax].some((tax) => tax > 0 && Math.abs(net + tax - minor) <= 1)))
      evidence.add('net plus VAT');
    if (vat.some((row) => row.rate > 0 && row.gross === null && Math.abs(vatInside(minor, row.rate) - row.vat) <= 2))
      evidence.add('VAT share');
    if (lines === minor) evidence.add('lines');
    if (rounding.some((by) => [by, -by].some((step) => candidates.has(minor - step) && roundsTo(minor))))
      evidence.add('rounded');
  }
}

/** Cash is rounded to whole kronor, or to five cents. */
const roundsTo = (minor: Ore) => minor % 100 === 0 || minor % 5 === 0;

const scoreOf = ({ evidence, last }: Candidate, rowCount: number) =>
  [...evidence].reduce((sum, one) => sum + worth[one], 0) + (0.5 * last) / rowCount;

function confidenceOf(evidence: ReadonlySet<Evidence>, lead: number, read: number): number {
  const label = evidence.has('payable') ? 0.75 : evidence.has('total') ? 0.68 : evidence.has('slip') ? 0.5 : 0.3;
  const proofs = (['cash less change', 'net plus VAT', 'VAT share', 'lines', 'rounded'] as const).filter((one) =>
    evidence.has(one),
  ).length;
  const repeats = evidence.has('twice') ? 1 : 0;
  const doubt = 0.85 ** (2 * proofs + 1.6 * repeats) * (proofs + repeats > 0 ? 0.45 : 1);
  const sure = 1 - (1 - label) * doubt;
  const contested = lead < 1 ? 0.7 : lead < 2.5 ? 0.88 : 1;
  const legible = read < 0.8 ? 0.9 : 1;
  return Math.round(Math.min(0.99, sure * contested * legible) * 100) / 100;
}
