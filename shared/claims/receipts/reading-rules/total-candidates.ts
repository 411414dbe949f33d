import type { Ore } from '../../../kernel/money.ts';
import { amountsOf, bareNumberAtEnd, type Amount } from './amounts.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import type { TotalEvidence } from './total-weights.ts';

/** A sum of money that may be the total: where it stands best, and what is said of it. */
export type TotalCandidate = { minor: Ore; row: Row; amount: Amount; evidence: Set<TotalEvidence>; rows: Set<number> };

/** How good a place the row of a role is to show a total at. */
const places: readonly Role[] = ['payable', 'total', 'slip', 'card', 'subtotal', 'cash'];
const placeOf = (role: Role) => (places.includes(role) ? places.length - places.indexOf(role) : 0);

/** Every sum of money on a receipt once, with what the words beside it, its print and its place say. */
export function totalCandidates(rows: readonly Row[], roles: readonly Role[]): Map<Ore, TotalCandidate> {
  const found = new Map<Ore, TotalCandidate>();
  const heights = rows.flatMap((row) => row.words.map((word) => word.height)).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const note = (row: Row, amount: Amount, evidence: TotalEvidence, role: Role) => {
    if (amount.minor <= 0) return;
    let known = found.get(amount.minor);
    if (!known) {
      known = { minor: amount.minor, row, amount, evidence: new Set(), rows: new Set() };
      found.set(amount.minor, known);
    } else if (placeOf(role) > placeOf(roles[known.row.index]!)) {
      known.row = row;
      known.amount = amount;
    }
    known.evidence.add(evidence);
    known.rows.add(row.index);
    if (amount.word.height > 1.35 * usual) known.evidence.add('large print');
  };

  for (const [i, row] of rows.entries()) {
    const own = amountsOf(row);
    const role = isRoundedTotal(row, roles[i]!) ? 'total' : roles[i]!;
    for (const [at, amount] of own.entries()) {
      note(row, amount, at === own.length - 1 ? role : 'not last on its row', role);
    }
    if (own.length === 0 && row.text.length <= 40 && placeOf(role) > 0) {
      const beside = amountBeside(rows, roles, i);
      if (beside) note(row, beside.amount, beside.bare ? 'bare number' : role, role);
    }
  }
  notePaidInCash(rows, roles, note);
  noteOrder(found, roles);
  return found;
}

/** What was handed over less what came back is what was paid, even where the total itself could not be read. */
function notePaidInCash(
  rows: readonly Row[],
  roles: readonly Role[],
  note: (row: Row, amount: Amount, evidence: TotalEvidence, role: Role) => void,
): void {
  const lastOf = (role: Role) =>
    rows
      .filter((_, i) => roles[i] === role)
      .flatMap((row) =>
        amountsOf(row)
          .slice(-1)
          .map((amount) => ({ row, amount })),
      );
  const [cash, moreCash] = lastOf('cash');
  const [change, moreChange] = lastOf('change');
  if (!cash || !change || moreCash || moreChange || change.amount.minor === 0) return;
  const paid = Math.abs(cash.amount.minor) - Math.abs(change.amount.minor);
  note(cash.row, { ...cash.amount, minor: paid }, 'cash less change', 'cash');
}

/** What can only be said when all candidates are known. */
function noteOrder(found: ReadonlyMap<Ore, TotalCandidate>, roles: readonly Role[]): void {
  const all = [...found.values()];
  const spoken = all.filter(({ evidence }) => evidence.has('payable') || evidence.has('total'));
  const last = Math.max(...spoken.flatMap(({ rows }) => [...rows].filter((i) => isTotal(roles[i]!))));
  const first = Math.min(...spoken.flatMap(({ rows }) => [...rows].filter((i) => isTotal(roles[i]!))));
  const cash = new Set(all.filter(({ evidence }) => evidence.has('cash')));
  const largest = Math.max(...all.filter((one) => !cash.has(one)).map(({ minor }) => minor));
  for (const { minor, rows, evidence } of all) {
    if (rows.has(last)) evidence.add('last total');
    if (rows.has(first)) evidence.add('first total');
    if (minor === largest) evidence.add('largest');
    if (rows.size > 1) evidence.add('twice');
    if (rows.size > 2) evidence.add('thrice');
  }
}

const isTotal = (role: Role) => role === 'payable' || role === 'total';

/** "Rounding 13,60" is the total after rounding: what is rounded away is less than a krona. */
const isRoundedTotal = (row: Row, role: Role) => role === 'rounding' && (amountsOf(row).at(-1)?.minor ?? 0) > 100;

/** The amount a label without one speaks of: alone on the next row or on the one above, else a bare number at the row's end. */
function amountBeside(
  rows: readonly Row[],
  roles: readonly Role[],
  i: number,
): { amount: Amount; bare: boolean } | undefined {
  const bare = bareNumberAtEnd(rows[i]!);
  if (bare) {
    // The decimal mark was lost in reading where the same digits stand elsewhere with it.
    const marked = rows.some((other) =>
      amountsOf(other).some((amount) => !amount.whole && amount.minor === bare.number),
    );
    const minor = bare.inMinor || marked ? bare.number : bare.number * 100;
    return { amount: { minor, word: bare.word, whole: true }, bare: !bare.inMinor };
  }
  for (const near of [i + 1, i - 1]) {
    const row = rows[near];
    if (!row || roles[near] !== 'none' || /[a-z]{4}/i.test(row.text)) continue;
    const [only, more] = amountsOf(row);
    if (only && !more) return { amount: only, bare: false };
  }
  return undefined;
}
