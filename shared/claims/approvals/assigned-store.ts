import { and, eq, inArray, isNull, ne, not, or, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import { canSignIn, principalsOf, roleApprovers, type Crew, type Principal } from './crew-store.ts';
import { approvalOpinions, approvalSteps } from './table.ts';

const steps = approvalSteps;
const none = sql`false`;

const managedBy = (id: Id): SQL =>
  sql`exists (select from ${employments} where ${employments.companyId} = ${steps.companyId}
    and ${employments.employeeId} = ${steps.employeeId} and ${employments.managerId} = ${id})`;

/** Whether somebody has decided a step of the same round. */
const hasActed = (id: Id): SQL =>
  sql`exists (select from approval_steps as before where before.company_id = ${steps.companyId}
    and before.expense_id = ${steps.expenseId} and before.round = ${steps.round} and before.decided_by = ${id})`;

const roleStepsOf = ({ roles }: Principal) => roleApprovers.filter((role) => roles.includes(role));

/** That a step is for one of these people by what they are. The table is the steps'. */
function isFor(principals: readonly Principal[]): SQL {
  const each = principals.flatMap((one) => {
    const own = roleStepsOf(one);
    const ways = [
      own.length > 0 ? inArray(steps.approver, own) : none,
      and(eq(steps.approver, 'person'), eq(steps.personId, one.id)),
      and(eq(steps.approver, 'manager'), managedBy(one.id)),
    ];
    return [and(ne(steps.employeeId, one.id), or(...ways))];
  });
  return or(...each) ?? none;
}

/** That an open step waits for somebody who acts for these people: what `rightTo` says of one step, for a list of them. */
export function waitsFor(me: Id, principals: readonly Principal[], holders: Crew['holders']): SQL {
  const each = principals.map((one) => {
    const others = roleStepsOf(one).map((role) => {
      const rest = holders[role].filter((id) => id !== me);
      const another =
        rest.length === 0 ? none : or(...rest.map((id) => and(ne(steps.employeeId, id), not(hasActed(id)))))!;
      return and(eq(steps.approver, role), not(and(hasActed(me), another)!));
    });
    const alone = one.id === me ? sql`true` : not(and(hasActed(me), not(hasActed(one.id)))!);
    const named = or(
      and(eq(steps.approver, 'person'), eq(steps.personId, one.id)),
      and(eq(steps.approver, 'manager'), managedBy(one.id)),
    );
    return and(ne(steps.employeeId, one.id), or(...others, and(named, alone)));
  });
  return and(eq(steps.state, 'open'), ne(steps.employeeId, me), or(...each) ?? none)!;
}

const able = (tx: Tx, id: SQL): SQL =>
  sql`exists (select from ${employees} where ${canSignIn(tx)} and ${employees.id} = ${id} and ${employees.id} <> ${steps.employeeId})`;

/** That an open step is for nobody who can act: what `isEmpty` says of one, for a list of them. */
export function waitsForNobody(tx: Tx, holders: Crew['holders']): SQL {
  const byRole = roleApprovers.map((role) => {
    const [one, ...more] = holders[role];
    if (more.length > 0) return none;
    return and(eq(steps.approver, role), one ? eq(steps.employeeId, one) : undefined);
  });
  const manager = sql`(select ${employments.managerId} from ${employments} where ${employments.companyId} = ${steps.companyId}
    and ${employments.employeeId} = ${steps.employeeId})`;
  return and(
    eq(steps.state, 'open'),
    or(
      ...byRole,
      and(eq(steps.approver, 'person'), not(able(tx, sql`${steps.personId}`))),
      and(eq(steps.approver, 'manager'), not(able(tx, manager))),
    ),
  )!;
}

/**
 * That a step was decided by somebody, or for them by their stand-in, and is still theirs to look back at. What was decided in a role
 * is read with that role; what a stand-in decided, they read as long as they stand in, and nothing that was decided before them.
 * Source: GDPR Art. 5(1)(c) and 25(2), what a task needs and no longer than it does.
 */
export function wasDecidedBy(me: Id, principals: readonly Principal[]): SQL {
  const self = principals.find(({ id }) => id === me);
  if (!self) return none;
  const others = principals.filter(({ id }) => id !== me).map(({ id }) => id);
  const inTheirRole = and(
    eq(steps.steppedIn, false),
    inArray(steps.approver, ['manager', 'person', ...roleStepsOf(self)]),
  );
  const asStandIn = others.length === 0 ? none : and(eq(steps.decidedBy, me), inArray(steps.decidedFor, others));
  return or(
    and(eq(steps.decidedBy, me), isNull(steps.decidedFor), inTheirRole),
    and(eq(steps.decidedFor, me), inTheirRole),
    asStandIn,
  )!;
}

/**
 * Whether a claim is assigned to somebody: a step waits for them or for whom they stand in for today, one was theirs (`wasDecidedBy`), or
 * they are asked for advice that they have not given. The claim of whoever asks is another matter.
 */
export async function isAssigned(
  tx: Tx,
  claim: Readonly<{ id: Id; state: string }>,
  person: Pick<Person, 'employee' | 'roles'>,
): Promise<boolean> {
  const principals = await principalsOf(tx, person);
  const theirs = or(and(eq(steps.state, 'open'), isFor(principals)), wasDecidedBy(person.employee, principals));
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
