import type { Ore } from '../../../kernel/money.ts';
import type { Field } from '../reading.ts';
import { amountsOf, bareNumberAtEnd, type Amount } from './amounts.ts';
import type { Role } from './role-of-row.ts';
import { placeOf, type Row } from './row.ts';
import { addArithmetic } from './total-arithmetic.ts';
import { confidenceOf, weightOf, worth, type Candidate, type Evidence } from './total-evidence.ts';
import type { SeenVat } from './vat-rows.ts';

/** The total that was paid: the amount that labels, repetition and arithmetic agree on most; of equals, the last printed. */
export function readTotal(rows: readonly Row[], roles: readonly Role[], vat: readonly SeenVat[]): Field<Ore> {
  const candidates = collect(rows, roles);
  addArithmetic(candidates, rows, roles, vat);
  const [best, second] = [...candidates.values()]
    .map((candidate) => ({ ...candidate, score: weightOf(candidate.evidence) + (0.5 * candidate.last) / rows.length }))
    .sort((a, b) => b.score - a.score || b.last - a.last);
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
    const amount = evidence && amountBeside(rows, roles, i);
    if (amount) note(candidates, row, amount, evidence);
    for (const printed of amountsOf(row)) {
      const tall = printed.word.height > 1.35 * usual;
      if (tall && (role === 'none' || evidence)) note(candidates, row, printed, 'large print');
    }
  }
  notePaidInCash(candidates, rows, roles);
  return candidates;
}

/** What was handed over less what came back is what was paid, even where the total itself could not be read. */
function notePaidInCash(candidates: Map<Ore, Candidate>, rows: readonly Row[], roles: readonly Role[]): void {
  const [cash, moreCash] = rows
    .filter((_, i) => roles[i] === 'cash')
    .flatMap((row) =>
      amountsOf(row)
        .slice(-1)
        .map((amount) => ({ row, amount })),
    );
  const [change, moreChange] = rows.filter((_, i) => roles[i] === 'change').flatMap((row) => amountsOf(row).slice(-1));
  if (!cash || !change || moreCash || moreChange || change.minor === 0) return;
  const paid = Math.abs(cash.amount.minor) - Math.abs(change.minor);
  note(candidates, cash.row, { ...cash.amount, minor: paid }, 'cash less change');
}

/** Keeps an amount as a candidate, standing where it has its best label. */
function note(candidates: Map<Ore, Candidate>, row: Row, amount: Amount, evidence: Evidence): void {
  const { minor } = amount;
  if (minor <= 0) return;
  const known = candidates.get(minor);
  if (!known) {
    candidates.set(minor, { minor, row, amount, evidence: new Set([evidence]), last: row.index });
    return;
  }
  if (known.row !== row) known.evidence.add('twice');
  if (worth[evidence] > Math.max(...[...known.evidence].map((one) => worth[one]))) {
    known.row = row;
    known.amount = amount;
  }
  known.evidence.add(evidence);
  known.last = row.index;
}

/** "Rounding 13,60" is the total after rounding: what is rounded away is less than a krona. */
const isRoundedTotal = (row: Row, role: Role) => role === 'rounding' && (amountsOf(row).at(-1)?.minor ?? 0) > 100;

/** The amount a label speaks of: the last on its row, else alone on the next row, else a bare number at the row's end. */
function amountBeside(rows: readonly Row[], roles: readonly Role[], i: number): Amount | undefined {
  const row = rows[i]!;
  const own = amountsOf(row).at(-1);
  if (own || row.text.length > 40) return own;
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
