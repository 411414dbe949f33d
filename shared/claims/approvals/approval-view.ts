import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import type { ApprovalView, OpinionView, StepView } from './progress/contract.ts';
import { carriedIn } from './carried-in.ts';
import { loadCrew, peopleFor, standInsFor, type Crew } from './crew-store.ts';
import { openOpinionText } from './opinion-text.ts';
import { loadRound, loadTurn, type StepRecord } from './round-store.ts';
import { approvalOpinions } from './table.ts';

/** What a reader sees of who decides a claim, and what they may do about it. */
export type Approving = Readonly<{ view: ApprovalView | null; decides: boolean; advises: boolean }>;

export async function approvalViewOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  claim: Readonly<{ id: Id; employeeId: Id; state: string }>,
): Promise<Approving> {
  const steps = await loadRound(tx, claim.id);
  const [first] = steps;
  if (!first) return { view: null, decides: false, advises: false };
  const turn = reader.kind === 'person' ? await loadTurn(tx, claim.id, reader) : null;
  const opinions = await opinionsOf(uses, tx, reader, claim);
  const crew = await loadCrew(tx, steps);
  const names = await namesOf(tx, steps);
  const right = turn?.right ?? null;
  const me = reader.kind === 'person' ? reader.employee : null;
  return {
    view: {
      flow: first.flowName,
      wordsOnApprove: first.wordsOnApprove,
      steps: await Promise.all(steps.map((step) => stepViewOf(tx, step, crew, names))),
      yours: right && { as: right.as, for: right.as === 'stand-in' ? (crew.names.get(right.for) ?? null) : null },
      covered: carriedIn(steps),
      opinions,
    },
    decides: right !== null,
    advises: opinions.some(({ reviewer, advice, withdrawn }) => reviewer.id === me && advice === null && !withdrawn),
  };
}

async function stepViewOf(tx: Tx, step: StepRecord, crew: Crew, names: ReadonlyMap<Id, string>): Promise<StepView> {
  const waits = step.state === 'open' || step.state === 'later';
  const people = waits ? peopleFor(step, crew) : [];
  const standIns = step.state === 'open' ? await standInsFor(tx, people, step.employeeId) : [];
  return {
    id: step.id,
    approver: step.approver,
    insteadOf: step.insteadOf,
    state: step.state,
    people: [
      ...people.map((id) => ({ id, name: crew.names.get(id) ?? '', for: null })),
      ...standIns
        .filter(({ id }) => id !== step.employeeId)
        .map((one) => ({ id: one.id, name: one.name, for: crew.names.get(one.for) ?? '' })),
    ],
    empty: step.state === 'open' && people.length === 0,
    since: step.openedAt?.toISOString() ?? null,
    decidedAt: step.decidedAt?.toISOString() ?? null,
    decidedBy: step.decidedBy && (names.get(step.decidedBy) ?? null),
    decidedFor: step.decidedFor && (names.get(step.decidedFor) ?? null),
    steppedIn: step.steppedIn,
    covered: step.covered,
  };
}

async function namesOf(tx: Tx, steps: readonly StepRecord[]): Promise<Map<Id, string>> {
  const ids = steps.flatMap(({ decidedBy, decidedFor }) => [decidedBy, decidedFor].filter((one) => one !== null));
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The claimant reads none of it: advice is for whoever decides. A colleague who was asked reads their own. */
async function opinionsOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  claim: Readonly<{ id: Id; employeeId: Id }>,
): Promise<OpinionView[]> {
  if (reader.kind === 'person' && reader.employee === claim.employeeId) return [];
  const rows = await tx.db
    .select()
    .from(approvalOpinions)
    .where(and(eq(approvalOpinions.companyId, tx.company), eq(approvalOpinions.expenseId, claim.id)))
    .orderBy(asc(approvalOpinions.id));
  const asked = rows.filter(({ reviewerId }) => reader.kind === 'person' && reviewerId === reader.employee);
  const open = asked.filter(({ answeredAt, withdrawnAt }) => answeredAt === null && withdrawnAt === null);
  const isHr = reader.kind === 'visitor' || reader.roles.includes('hr');
  const seen = open.length > 0 && !isHr ? open : rows;
  const ids = seen.flatMap(({ reviewerId, askedBy }) => [reviewerId, askedBy]);
  if (ids.length === 0) return [];
  const people = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, ids)));
  const who = (id: Id) => people.find((one) => one.id === id) ?? { id, name: '' };
  return Promise.all(
    seen.map(async (row) => ({
      id: row.id,
      reviewer: who(row.reviewerId),
      askedBy: who(row.askedBy),
      askedAt: row.askedAt.toISOString(),
      question: await openOpinionText(uses, tx, row, 'question'),
      advice: row.advice,
      answer: await openOpinionText(uses, tx, row, 'answer'),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      withdrawn: row.withdrawnAt !== null,
    })),
  );
}
