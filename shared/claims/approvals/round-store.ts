import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { loadCrew, mayStandIn, peopleFor, principalsOf } from './crew-store.ts';
import type { Flow } from './flow.ts';
import { flowOfCategory } from './flow-store.ts';
import { nextToOpen } from './step.ts';
import { approvalSteps } from './table.ts';
import { rightTo, type Right } from './who-decides.ts';

export type StepRecord = typeof approvalSteps.$inferSelect;
type Claim = Readonly<{ id: Id; employeeId: Id; categoryId: Id }>;

const ofClaim = (tx: Tx, expense: Id) =>
  and(eq(approvalSteps.companyId, tx.company), eq(approvalSteps.expenseId, expense));

/** The steps of a claim's last round, in order. Empty for one that never came to people. */
export async function loadRound(tx: Tx, expense: Id): Promise<StepRecord[]> {
  const all = await tx.db
    .select()
    .from(approvalSteps)
    .where(ofClaim(tx, expense))
    .orderBy(asc(approvalSteps.round), asc(approvalSteps.position));
  const last = all.at(-1)?.round;
  return all.filter(({ round }) => round === last);
}

/**
 * Copies a flow's steps onto a claim that comes to review, its category's flow unless another is named, and opens the first that
 * somebody can act in. Whatever becomes of the flow later changes nothing here.
 */
export async function beginRound(tx: Tx, claim: Claim, chosen?: Flow): Promise<void> {
  const flow = chosen ?? (await flowOfCategory(tx, claim.categoryId));
  const [before] = await tx.db
    .select({ round: max(approvalSteps.round) })
    .from(approvalSteps)
    .where(ofClaim(tx, claim.id));
  const round = (before?.round ?? 0) + 1;
  const rows = flow.steps.map(({ approver, person, whenEmpty }, at) => ({
    companyId: tx.company,
    id: tx.newId(),
    expenseId: claim.id,
    employeeId: claim.employeeId,
    round,
    position: at + 1,
    flowName: flow.name,
    wordsOnApprove: flow.wordsOnApprove,
    remindAfter: [...flow.remindAfter],
    approver,
    personId: person,
    whenEmpty,
    state: 'later' as const,
    reminded: 0,
    steppedIn: false,
  }));
  const steps = await tx.db.insert(approvalSteps).values(rows).returning();
  await openNext(tx, steps, 0, false);
}

/** Opens what comes after the steps before a place, and says whether there is one. `decided` once somebody has approved a step. */
export async function openNext(tx: Tx, steps: readonly StepRecord[], from: number, decided: boolean): Promise<boolean> {
  const crew = await loadCrew(tx, steps.slice(from));
  const nobody = (place: number) => peopleFor(steps[place]!, crew).length === 0;
  const opening = nextToOpen(steps, from, { nobody, decided });
  const skipped = opening?.skipped ?? steps.slice(from).map((_, at) => from + at);
  if (skipped.length > 0) {
    const ids = skipped.map((place) => steps[place]!.id);
    await tx.db
      .update(approvalSteps)
      .set({ state: 'skipped', openedAt: tx.now })
      .where(and(eq(approvalSteps.companyId, tx.company), inArray(approvalSteps.id, ids)));
  }
  if (!opening) return false;
  const step = steps[opening.open]!;
  const toHr =
    opening.toHr && step.approver !== 'hr' ? { approver: 'hr' as const, personId: null, insteadOf: step.approver } : {};
  await tx.db
    .update(approvalSteps)
    .set({ state: 'open', openedAt: tx.now, ...toHr })
    .where(and(eq(approvalSteps.companyId, tx.company), eq(approvalSteps.id, step.id)));
  return true;
}

/** Ends the steps of a claim whose turn will not come. */
export async function endRound(tx: Tx, expense: Id): Promise<void> {
  await tx.db
    .update(approvalSteps)
    .set({ state: 'over' })
    .where(and(ofClaim(tx, expense), inArray(approvalSteps.state, ['open', 'later'])));
}

/** A claim's open step for somebody: who it waits for, and how the person may decide it, null when they may not. */
export type Turn = Readonly<{
  steps: readonly StepRecord[];
  step: StepRecord;
  people: readonly Id[];
  right: Right | null;
}>;

/** Null for a claim that waits for nobody. */
export async function loadTurn(tx: Tx, expense: Id, person: Pick<Person, 'employee' | 'roles'>): Promise<Turn | null> {
  const steps = await loadRound(tx, expense);
  const step = steps.find(({ state }) => state === 'open');
  if (!step) return null;
  const people = peopleFor(step, await loadCrew(tx, [step]));
  const principals = await principalsOf(tx, person);
  const right = rightTo(
    { approver: step.approver, claimant: step.employeeId, people, acted: actedIn(steps) },
    {
      me: person.employee,
      standsInFor: principals
        .filter((one) => one.id !== person.employee && mayStandIn(one, step.employeeId))
        .map(({ id }) => id),
      isHr: person.roles.includes('hr'),
    },
  );
  return { steps, step, people, right };
}

export const actedIn = (steps: readonly StepRecord[]): Id[] =>
  steps.flatMap(({ decidedBy }) => (decidedBy ? [decidedBy] : []));
