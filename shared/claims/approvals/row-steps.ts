import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import type { QueueRow } from './contract.ts';
import { loadCrew, mayStandIn, peopleFor, principalsOf } from './crew-store.ts';
import { actedIn } from './round-store.ts';
import { approvalSteps } from './table.ts';
import { rightTo } from './who-decides.ts';

/** The open steps of the claims of one page of the queue, and whether they wait for the reader. */
export async function rowStepsOf(
  tx: Tx,
  reader: Person | Visitor,
  claims: readonly Id[],
): Promise<Map<Id, NonNullable<QueueRow['step']>>> {
  if (claims.length === 0) return new Map();
  const all = await tx.db
    .select()
    .from(approvalSteps)
    .where(and(eq(approvalSteps.companyId, tx.company), inArray(approvalSteps.expenseId, [...claims])))
    .orderBy(asc(approvalSteps.position));
  const open = all.filter(({ state }) => state === 'open');
  const crew = await loadCrew(tx, open);
  const principals = reader.kind === 'person' ? await principalsOf(tx, reader) : [];
  const others = principals.filter(({ id }) => reader.kind === 'person' && id !== reader.employee);
  const names = new Map(
    await namesOf(
      tx,
      others.map(({ id }) => id),
    ),
  );
  return new Map(
    open.map((step) => {
      const people = peopleFor(step, crew);
      const acted = actedIn(all.filter(({ expenseId, round }) => expenseId === step.expenseId && round === step.round));
      const standsInFor = others.filter((one) => mayStandIn(one, step.employeeId)).map(({ id }) => id);
      const waiting = { approver: step.approver, claimant: step.employeeId, people, acted };
      const right =
        reader.kind === 'person'
          ? rightTo(waiting, { me: reader.employee, standsInFor, isHr: reader.roles.includes('hr') })
          : null;
      const row = {
        approver: step.approver,
        since: step.openedAt?.toISOString() ?? null,
        empty: people.length === 0,
        yours: right !== null,
        for: right?.as === 'stand-in' ? (names.get(right.for) ?? null) : null,
      };
      return [step.expenseId, row];
    }),
  );
}

async function namesOf(tx: Tx, ids: readonly Id[]): Promise<[Id, string][]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, [...ids])));
  return rows.map(({ id, name }) => [id, name]);
}
