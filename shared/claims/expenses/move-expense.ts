import type { Canonical } from '../../kernel/canonical-json.ts';
import type { Ore } from '../../kernel/money.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Flow } from '../approvals/flow.ts';
import { beginRound, endRound } from '../approvals/round-store.ts';
import { changeHolding, lockAllowance } from '../benefits/allowance-store.ts';
import { freeFor, type Holding } from '../benefits/allowance.ts';
import { holdingOf } from '../benefits/holding.ts';
import { keepWhatPeopleDid } from '../oversight/keep-what-people-did.ts';
import { isVoucher } from '../receipts/bookkeeping-year.ts';
import { refuseUnchecked } from '../receipts/refuse-unchecked.ts';
import { keepForPersonOnly, keepForYear } from '../receipts/keep-for-year.ts';
import { coverOf, takesTooMuch, type Cover } from './cover.ts';
import { recordEvent, type EventActor } from './record-event.ts';
import type { ExpenseState } from './state.ts';
import { writeExpense, type ExpenseRecord } from './store.ts';
import { tellMove } from './tell-move.ts';
import type { Arrow, DecidedBy } from './transitions.ts';

export type Move = Readonly<{
  arrow: Arrow | null;
  /** Left out, what it covered before. */
  cover?: Cover;
  decidedBy?: DecidedBy | null;
  submitted?: boolean;
  /** How many doubts its evaluation left open. */
  doubts?: number;
  /** Another flow than its category's, for a claim that comes to review or is sent another way. */
  flow?: Flow;
  comment?: string | null;
  details?: Record<string, Canonical>;
}>;

/**
 * Takes a claim along an arrow: the conditional write, the allowance's ledger, who keeps its receipts, the timeline and the audit log, together.
 * Throws Problem `input-invalid` for more than is left, `not-in-this-state` where the table has no such arrow, `changed-meanwhile` where somebody was faster,
 * `receipt-being-checked` where it would go on with a file in quarantine.
 */
export async function moveExpense(
  uses: { seals: Seals },
  tx: Tx,
  actor: EventActor,
  loaded: ExpenseRecord,
  move: Move,
): Promise<ExpenseRecord> {
  const { arrow } = move;
  if (!arrow || !arrow.from.includes(loaded.state)) throw new Problem('not-in-this-state');
  // A claim is handed in and approved with files that are known to hold no malware, or not yet.
  if (arrow.to === 'submitted' || arrow.to === 'approved') await refuseUnchecked(tx, loaded.id);
  const before = holdingOf(loaded.state, loaded.covered ?? 0);
  const covered = await settleCover(tx, loaded, before, arrow, move.cover);
  const after = holdingOf(arrow.to, covered ?? 0);
  const written = await writeExpense(tx, loaded, {
    state: arrow.to,
    covered,
    reserved: after.reserved,
    ...(move.decidedBy === undefined ? {} : { decidedBy: move.decidedBy, decidedAt: move.decidedBy ? tx.now : null }),
    ...(move.submitted ? { submittedAt: tx.now } : {}),
    ...(move.doubts === undefined ? {} : { doubts: move.doubts }),
    ...(arrow.to === 'in_review' ? { waitingSince: tx.now } : {}),
  });
  await moveRound(tx, loaded.state, written, move.flow);
  await keepVouchers(uses, tx, loaded, arrow.to);
  await keepWhatPeopleDid(tx, loaded, arrow);
  await recordEvent(uses, tx, actor, written, arrow.audit, {
    ...(move.comment === undefined ? {} : { comment: move.comment }),
    details: { from: loaded.state, covered, ...move.details },
  });
  await tellMove(tx, arrow, loaded.state, written);
  return written;
}

/** A claim that comes to review goes through its flow from the beginning, and one that leaves it waits for nobody. */
async function moveRound(tx: Tx, from: ExpenseState, claim: ExpenseRecord, flow: Flow | undefined): Promise<void> {
  const [before, after] = [from === 'in_review', claim.state === 'in_review'];
  if (before && (!after || flow)) await endRound(tx, claim.id);
  if (after && (!before || flow)) await beginRound(tx, claim, flow);
}

/** A claim's receipts are the books' from its approval on, and its owner's alone where the approval is taken back. */
async function keepVouchers(
  uses: { seals: Seals },
  tx: Tx,
  { id, state }: ExpenseRecord,
  to: ExpenseState,
): Promise<void> {
  if (isVoucher(to) && !isVoucher(state)) await keepForYear(uses, tx, id);
  if (!isVoucher(to) && isVoucher(state)) await keepForPersonOnly(tx, id);
}

/** Moves the claim's share of its allowance as the arrow asks, and gives what the claim covers then. */
async function settleCover(
  tx: Tx,
  loaded: ExpenseRecord,
  before: Holding,
  arrow: Arrow,
  cover: Move['cover'],
): Promise<Ore | null> {
  const takes = holdingOf(arrow.to, 1);
  const holds = takes.reserved + takes.used > 0;
  if (!cover && !holds && before.reserved + before.used === 0) return loaded.covered;
  const key = { employeeId: loaded.employeeId, categoryId: loaded.categoryId, year: loaded.benefitYear };
  const locked = await lockAllowance(tx, key);
  const free = freeFor(locked, before);
  const wanted = coverOf({ covered: loaded.covered ?? 0, held: before, to: arrow.to, free, cover });
  // An approval covers something, unless nothing is left to cover it with.
  if (cover && arrow.by === 'decider' && arrow.outcome === 'approve' && wanted === 0 && free > 0) {
    throw new Problem('input-invalid', [{ pointer: '/covered', code: 'covers-nothing', text: coversNothing }]);
  }
  const after = holdingOf(arrow.to, wanted);
  if (takesTooMuch(before, after, free)) {
    throw new Problem('input-invalid', [{ pointer: '/covered', code: 'more-than-left', text: moreThanLeft }]);
  }
  await changeHolding(tx, key, locked, loaded.id, before, after);
  return wanted;
}

const coversNothing = {
  sv: 'Ett godkännande täcker minst en del av beloppet. Avslå utlägget om inget ska täckas.',
  en: 'An approval covers a part of the amount at least. Decline the claim if nothing is to be covered.',
};

const moreThanLeft = {
  sv: 'Beloppet är mer än vad som finns kvar av bidraget.',
  en: 'The amount is more than what is left of the allowance.',
};
