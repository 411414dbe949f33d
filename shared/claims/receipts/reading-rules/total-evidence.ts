import type { Ore } from '../../../kernel/money.ts';
import type { Amount } from './amounts.ts';
import type { Row } from './row.ts';

/** Something that says an amount is the total. Each kind counts once for an amount. */
export type Evidence = keyof typeof worth;

/** What each kind of evidence is worth; arithmetic over printed figures is worth as much as a label. */
export const worth = {
  payable: 6,
  total: 4,
  slip: 3,
  card: 2,
  'large print': 1.5,
  'cash less change': 4,
  'goods and tip': 4,
  rounded: 3,
  'rounded from a total': 8,
  'net plus VAT': 2.5,
  'VAT share': 2,
  lines: 2,
  twice: 1,
} as const;

/** The kinds that are arithmetic: they hold only when several figures were read right. */
const proofs = ['cash less change', 'goods and tip', 'rounded', 'net plus VAT', 'VAT share', 'lines'] as const;

/** An amount that may be the total: where it stands, what speaks for it, and the last row it was seen on. */
export type Candidate = Readonly<{ minor: Ore; evidence: Set<Evidence> }> & { row: Row; amount: Amount; last: number };

export const weightOf = (evidence: ReadonlySet<Evidence>) => [...evidence].reduce((sum, one) => sum + worth[one], 0);

/** What a total is believed with that stands beside no label, and how far figures alone can raise it. */
const unlabelled = 0.3;
const mostInferred = 0.8;

/**
 * How sure a total is, 0–1: its label, less the doubt that each proof and a second print take away. `lead` is how far the
 * next candidate's evidence lies behind; `read` is how well the figure itself could be read.
 */
export function confidenceOf(evidence: ReadonlySet<Evidence>, lead: number, read: number): number {
  const label = evidence.has('payable') ? 0.75 : evidence.has('total') ? 0.68 : evidence.has('slip') ? 0.5 : unlabelled;
  const proved = proofs.filter((one) => evidence.has(one)).length;
  const repeated = evidence.has('twice') ? 1 : 0;
  const doubt = 0.72 ** proved * 0.77 ** repeated * (proved + repeated > 0 ? 0.45 : 1);
  const contested = lead < 1 ? 0.7 : lead < 2.5 ? 0.88 : 1;
  const legible = read < 0.8 ? 0.9 : 1;
  const most = label > unlabelled ? 0.99 : mostInferred;
  return Math.round(Math.min(most, (1 - (1 - label) * doubt) * contested * legible) * 100) / 100;
}
