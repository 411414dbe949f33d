import { and, eq, inArray, isNull, lte, or, gte, sql, type SQL, ne } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Person } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import type { Approver } from './flow.ts';
import { approvalStandIns, type approvalSteps } from './table.ts';

/** The parts of a flow that are roles of the company. */
export const roleApprovers = ['hr', 'salary', 'finance'] as const satisfies readonly (Approver & Role)[];
export type RoleApprover = (typeof roleApprovers)[number];

/** What says whom a step is for. */
export type StepFor = Pick<typeof approvalSteps.$inferSelect, 'approver' | 'personId' | 'employeeId'>;

/** Who of the company can decide: only those who can sign in. */
export type Crew = Readonly<{
  names: ReadonlyMap<Id, string>;
  holders: Readonly<Record<RoleApprover, readonly Id[]>>;
  managers: ReadonlyMap<Id, Id>;
}>;

/** The condition that somebody can sign in today, as `maySignIn` has it. */
export function canSignIn(tx: Tx): SQL {
  const today = swedishDay(tx.now);
  return and(
    eq(employees.companyId, tx.company),
    isNull(employees.disabledAt),
    lte(employees.employedFrom, today),
    or(isNull(employees.employedUntil), gte(employees.employedUntil, today)),
  )!;
}

/** As the index employees_deciding has it, word for word: written out, not bound. */
const decides = sql`${employees.roles} && array['hr', 'salary', 'finance']`;

/** Everybody with a role that steps wait for, who can sign in. */
export async function loadHolders(tx: Tx) {
  const rows = await tx.db
    .select({ id: employees.id, name: employees.name, roles: employees.roles })
    .from(employees)
    .where(and(canSignIn(tx), decides))
    .orderBy(employees.name, employees.id);
  const holders = Object.fromEntries(
    roleApprovers.map((role) => [role, rows.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)]),
  ) as Record<RoleApprover, Id[]>;
  return { rows, holders };
}

/** Looks up who could decide some steps. */
export async function loadCrew(tx: Tx, steps: readonly StepFor[]): Promise<Crew> {
  const { rows, holders } = await loadHolders(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const managers = new Map<Id, Id>();
  const claimants = steps.filter(({ approver }) => approver === 'manager').map(({ employeeId }) => employeeId);
  if (claimants.length > 0) {
    const found = await tx.db
      .select({ of: employments.employeeId, id: employees.id, name: employees.name })
      .from(employments)
      .innerJoin(
        employees,
        and(eq(employees.companyId, employments.companyId), eq(employees.id, employments.managerId)),
      )
      .where(and(eq(employments.companyId, tx.company), inArray(employments.employeeId, claimants), canSignIn(tx)));
    for (const { of, id, name } of found) {
      managers.set(of, id);
      names.set(id, name);
    }
  }
  const named = steps.flatMap(({ personId }) => (personId ? [personId] : []));
  if (named.length > 0) {
    const found = await tx.db
      .select({ id: employees.id, name: employees.name })
      .from(employees)
      .where(and(canSignIn(tx), inArray(employees.id, named)));
    for (const { id, name } of found) names.set(id, name);
  }
  return { names, holders, managers };
}

/** Who a step is for, the claimant not among them. */
export function peopleFor({ approver, personId, employeeId }: StepFor, crew: Crew): Id[] {
  const could = (): readonly Id[] => {
    if (approver === 'person') return personId && crew.names.has(personId) ? [personId] : [];
    if (approver !== 'manager') return crew.holders[approver];
    const manager = crew.managers.get(employeeId);
    return manager ? [manager] : [];
  };
  return could().filter((one) => one !== employeeId);
}

/** Somebody who is acted for: oneself, or whom one stands in for today, and who named one for that (null for oneself). */
export type Principal = Readonly<{ id: Id; roles: readonly Role[]; namedBy: Id | null }>;

/** Whether somebody may be acted for where a claim is `claimant`'s: not by whom the claimant chose, for themselves or for others. */
export const mayStandIn = ({ namedBy }: Pick<Principal, 'namedBy'>, claimant: Id): boolean => namedBy !== claimant;

/**
 * As whom a person can act today: as themselves, and as the stand-in of each who named them. There are no chains, and whoever cannot
 * sign in is nobody, whatever a session of theirs says.
 */
export async function principalsOf(tx: Tx, person: Pick<Person, 'employee'>): Promise<Principal[]> {
  const today = swedishDay(tx.now);
  const standsIn = and(
    eq(approvalStandIns.companyId, tx.company),
    eq(approvalStandIns.standInId, person.employee),
    isNull(approvalStandIns.endedAt),
    lte(approvalStandIns.firstDay, today),
    gte(approvalStandIns.lastDay, today),
  );
  const stoodInFor = tx.db.select({ id: approvalStandIns.employeeId }).from(approvalStandIns).where(standsIn);
  return tx.db
    .select({ id: employees.id, roles: employees.roles, namedBy: approvalStandIns.namedBy })
    .from(employees)
    .leftJoin(approvalStandIns, and(standsIn, eq(approvalStandIns.employeeId, employees.id)))
    .where(and(canSignIn(tx), sql`${employees.id} = any(array(${stoodInFor}) || ${person.employee}::uuid)`));
}

/** Who stands in today for some people where a claim is `claimant`'s, and can sign in. */
export async function standInsFor(
  tx: Tx,
  people: readonly Id[],
  claimant: Id,
): Promise<{ for: Id; id: Id; name: string }[]> {
  if (people.length === 0) return [];
  const today = swedishDay(tx.now);
  return tx.db
    .select({ for: approvalStandIns.employeeId, id: employees.id, name: employees.name })
    .from(approvalStandIns)
    .innerJoin(
      employees,
      and(eq(employees.companyId, approvalStandIns.companyId), eq(employees.id, approvalStandIns.standInId)),
    )
    .where(
      and(
        eq(approvalStandIns.companyId, tx.company),
        inArray(approvalStandIns.employeeId, [...people]),
        ne(approvalStandIns.namedBy, claimant),
        isNull(approvalStandIns.endedAt),
        lte(approvalStandIns.firstDay, today),
        gte(approvalStandIns.lastDay, today),
        canSignIn(tx),
      ),
    );
}
