import type { Ore } from '../../../kernel/money.ts';
import type { Field } from '../reading.ts';
import type { Role } from './role-of-row.ts';
import { placeOf, type Row } from './row.ts';
import { addArithmetic } from './total-arithmetic.ts';
import { totalCandidates, type TotalCandidate } from './total-candidates.ts';
import { noTotal, rightTotals, totalWeights, type TotalEvidence } from './total-weights.ts';
import type { SeenVat } from './vat-rows.ts';
import { calibrated, choose, type Supported } from './weigh-evidence.ts';

/** Print that was read with less certainty than this may hold another figure. */
const readWell = 0.85;

/** The total that was paid: the amount for which labels, print, repetition and arithmetic speak most. Never sure without a label or a proof. */
export function readTotal(rows: readonly Row[], roles: readonly Role[], vat: readonly SeenVat[]): Field<Ore> {
  const choice = choose(supportedTotals(rows, roles, vat), totalWeights, noTotal);
  if (!choice) return { value: null, confidence: 0, place: null };
  const { minor, row, amount } = choice.candidate;
  return {
    value: minor,
    confidence: calibrated(choice.confidence, rightTotals),
    place: placeOf(row.page, [amount.word]),
  };
}

/** The amounts that may be the total, each with all that is said of it; of equals the last printed comes first. */
export function supportedTotals(
  rows: readonly Row[],
  roles: readonly Role[],
  vat: readonly SeenVat[],
): Supported<TotalCandidate, TotalEvidence>[] {
  const candidates = totalCandidates(rows, roles);
  addArithmetic(candidates, rows, roles, vat);
  for (const { amount, evidence } of candidates.values()) {
    if (amount.word.confidence < readWell) evidence.add('read badly');
  }
  return [...candidates.values()]
    .sort((a, b) => Math.max(...b.rows) - Math.max(...a.rows))
    .map((candidate) => ({ candidate, evidence: candidate.evidence }));
}
