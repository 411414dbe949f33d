import { and, eq, gt, gte, inArray, isNull, lt, ne, not, or, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { few } from '../../platform/listing/few.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import { expenses } from '../expenses/table.ts';
import { canSignIn, principalsOf, roleApprovers, type Crew, type Principal } from './crew-store.ts';
import type { Approver } from './flow.ts';
import { approvalOpinions, approvalSteps } from './table.ts';

const steps = approvalSteps;
const none = sql`false`;

const managedBy = (id: Id): SQL =>
  sql`exists (select from ${employments} where ${employments.companyId} = ${steps.companyId}
    and ${employments.employeeId} = ${steps.employeeId} and ${employments.managerId} = ${id})`;

/** The same for a list: whose manager somebody is, looked up once, by which their steps are found. */
const ofReports = (tx: Tx, id: Id): SQL =>
  sql`${steps.employeeId} = any(array(select ${employments.employeeId} from ${employments}
    where ${employments.companyId} = ${tx.company} and ${employments.managerId} = ${id}))`;

/** Whether somebody has decided a step of the same round. */
const hasActed = (id: Id): SQL =>
  sql`exists (select from approval_steps as before where before.company_id = ${steps.companyId}
    and before.expense_id = ${steps.expenseId} and before.round = ${steps.round} and before.decided_by = ${id})`;

const roleStepsOf = ({ roles }: Principal) => roleApprovers.filter((role) => roles.includes(role));

/** That a claim is neither of whom is acted for, nor of who chose the one who acts. */
const isNotTheirs = ({ id, namedBy }: Principal): SQL =>
  and(ne(steps.employeeId, id), namedBy === null ? undefined : ne(steps.employeeId, namedBy))!;

/** That a step is for one of these people by what they are. The table is the steps'. */
function isFor(principals: readonly Principal[]): SQL {
  const each = principals.flatMap((one) => {
    const own = roleStepsOf(one);
    const ways = [
      own.length > 0 ? inArray(steps.approver, own) : none,
      and(eq(steps.approver, 'person'), eq(steps.personId, one.id)),
      and(eq(steps.approver, 'manager'), managedBy(one.id)),
    ];
    return [and(isNotTheirs(one), or(...ways))];
  });
  return or(...each) ?? none;
}

/** Conditions that no step meets two of, each of which an index answers by itself. */
export type Ways = readonly SQL[];

/** In which ways an open step waits for somebody who acts for these people: what `rightTo` says of one step, for a list of them. */
export function waysToWait(tx: Tx, me: Id, principals: readonly Principal[], holders: Crew['holders']): Ways {
  const notOwn = and(eq(steps.state, 'open'), ne(steps.employeeId, me));
  const of = (approver: Approver, those: readonly Principal[], right: (one: Principal) => SQL | undefined) =>
    those.length === 0
      ? []
      : [and(notOwn, eq(steps.approver, approver), or(...those.map((one) => and(isNotTheirs(one), right(one)))))!];
  const alone = ({ id }: Principal) => (id === me ? undefined : not(and(hasActed(me), not(hasActed(id)))!));
  const roles = roleApprovers.flatMap((role) => {
    const rest = holders[role].filter((id) => id !== me);
    const another = or(...rest.map((id) => and(ne(steps.employeeId, id), not(hasActed(id))))) ?? none;
    const those = principals.filter((one) => roleStepsOf(one).includes(role));
    return of(role, those, () => not(and(hasActed(me), another)!));
  });
  return [
    ...roles,
    ...of('person', principals, (one) => and(eq(steps.personId, one.id), alone(one))),
    ...of('manager', principals, (one) => and(ofReports(tx, one.id), alone(one))),
  ];
}

/** As the indexes of what nobody can decide have it, word for word: written out, not bound. */
const byOne = sql`${steps.state} = 'open' and ${steps.approver} in ('manager', 'person')`;

/** That nobody is behind a step whose span is not kept: what `isEmpty` says of it, asked of the step itself. */
const nobodyIsAble = (tx: Tx): SQL => {
  const manager = sql`select ${employments.managerId} from ${employments}
    where ${employments.companyId} = ${tx.company} and ${employments.employeeId} = ${steps.employeeId}`;
  return sql`not exists (select from ${employees} where ${canSignIn(tx)} and ${employees.id} <> ${steps.employeeId}
    and ${employees.id} = case ${steps.approver} when 'person' then ${steps.personId} else (${manager}) end)`;
};

/** In which ways an open step is for nobody who can act: what `isEmpty` says of one, for a list of them. */
export function waysToBeNobodys(tx: Tx, holders: Crew['holders']): Ways {
  const today = swedishDay(tx.now);
  const byRole = roleApprovers.flatMap((role) => {
    const [one, ...more] = holders[role];
    const waits = and(eq(steps.state, 'open'), eq(steps.approver, role), one ? eq(steps.employeeId, one) : undefined)!;
    return more.length > 0 ? [] : [waits];
  });
  return [
    ...byRole,
    and(byOne, lt(steps.ableUntil, today))!,
    and(byOne, gte(steps.ableUntil, today), gt(steps.ableFrom, today))!,
    and(byOne, isNull(steps.ableUntil), nobodyIsAble(tx))!,
  ];
}

/** The claims of such steps, up to `most`: one way is looked at after the other, and no more of them than that. */
function claimsIn(tx: Tx, ways: Ways, most: number) {
  const each = (way: SQL) =>
    tx.db
      .select({ id: steps.expenseId })
      .from(steps)
      .where(and(eq(steps.companyId, tx.company), way));
  const [first = none, second = none, ...rest] = ways;
  return unionAll(each(first), each(second), ...rest.map(each)).limit(most);
}

/** Counts steps up to `most`. */
export const countSteps = (tx: Tx, ways: Ways, most: number): Promise<number> =>
  tx.db.$count(claimsIn(tx, ways, most).as('some'));

/** That a claim has a step that meets one of the ways: few steps give the claims to look at, and of many each claim is asked. */
export async function hasStep(tx: Tx, ways: Ways): Promise<SQL> {
  const found = await claimsIn(tx, ways, few + 1);
  if (found.length <= few) return sql`${expenses.id} = any(${`{${found.map(({ id }) => id).join()}}`}::uuid[])`;
  const one = and(eq(steps.companyId, tx.company), eq(steps.expenseId, expenses.id), or(...ways));
  // The offset keeps it a question for each claim: joined, the steps of all claims would be read for a page of them.
  return sql`exists (select from ${steps} where ${one} offset 0)`;
}

/**
 * In which ways a step was decided by somebody, or for them by their stand-in, and is still theirs to look back at. What was decided in a role
 * is read with that role; what a stand-in decided, they read as long as they stand in, and nothing that was decided before them.
 * Source: GDPR Art. 5(1)(c) and 25(2), what a task needs and no longer than it does.
 */
export function waysToHaveDecided(me: Id, principals: readonly Principal[]): Ways {
  const self = principals.find(({ id }) => id === me);
  if (!self) return [];
  const others = principals.filter(({ id }) => id !== me).map(({ id }) => id);
  const inTheirRole = and(
    eq(steps.steppedIn, false),
    inArray(steps.approver, ['manager', 'person', ...roleStepsOf(self)]),
  );
  const theirs = [
    and(eq(steps.decidedBy, me), isNull(steps.decidedFor), inTheirRole)!,
    and(eq(steps.decidedFor, me), inTheirRole)!,
  ];
  return others.length === 0 ? theirs : [...theirs, and(eq(steps.decidedBy, me), inArray(steps.decidedFor, others))!];
}

/**
 * Whether a claim is assigned to somebody: a step waits for them or for whom they stand in for today, one was theirs (`waysToHaveDecided`), or
 * they are asked for advice that they have not given. The claim of whoever asks is another matter.
 */
export async function isAssigned(
  tx: Tx,
  claim: Readonly<{ id: Id; state: string }>,
  person: Pick<Person, 'employee' | 'roles'>,
): Promise<boolean> {
  const principals = await principalsOf(tx, person);
  const theirs = or(and(eq(steps.state, 'open'), isFor(principals)), ...waysToHaveDecided(person.employee, principals));
  const found = await tx.db
    .select({ id: steps.id })
    .from(steps)
    .where(and(eq(steps.companyId, tx.company), eq(steps.expenseId, claim.id), theirs))
    .limit(1);
  if (found.length > 0) return true;
  return claim.state === 'in_review' && (await openOpinionOf(tx, claim.id, person.employee)) !== null;
}

/** What somebody is asked about a claim and has not answered; null when there is nothing. */
export async function openOpinionOf(tx: Tx, expense: Id, reviewer: Id) {
  const [found] = await tx.db
    .select()
    .from(approvalOpinions)
    .where(
      and(
        eq(approvalOpinions.companyId, tx.company),
        eq(approvalOpinions.expenseId, expense),
        eq(approvalOpinions.reviewerId, reviewer),
        isNull(approvalOpinions.answeredAt),
        isNull(approvalOpinions.withdrawnAt),
      ),
    );
  return found ?? null;
}
