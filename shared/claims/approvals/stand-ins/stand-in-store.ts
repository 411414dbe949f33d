import { and, desc, eq, gte, isNull, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Id } from '../../../kernel/ids.ts';
import { addDays, swedishDay } from '../../../kernel/plain-date.ts';
import type { Person } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/tenant-transaction.ts';
import { employees } from '../../../people/employees/table.ts';
import { approvalStandIns as standIns } from '../table.ts';
import type { StandInView } from './contract.ts';
import { whenOf } from './stand-in.ts';

const others = alias(employees, 'others');
/** Ones that are over are shown for so many days. */
const remembered = 30;

/** Stand-ins with the names of both, the latest first, as a reader sees them. */
export async function standInsSeen(tx: Tx, reader: Person, narrowed?: SQL): Promise<StandInView[]> {
  const today = swedishDay(tx.now);
  const rows = await tx.db
    .select({ row: standIns, employee: employees.name, standIn: others.name })
    .from(standIns)
    .innerJoin(employees, and(eq(employees.companyId, standIns.companyId), eq(employees.id, standIns.employeeId)))
    .innerJoin(others, and(eq(others.companyId, standIns.companyId), eq(others.id, standIns.standInId)))
    .where(
      and(
        eq(standIns.companyId, tx.company),
        isNull(standIns.endedAt),
        gte(standIns.lastDay, addDays(today, -remembered)),
        narrowed,
      ),
    )
    .orderBy(desc(standIns.lastDay), desc(standIns.id))
    .limit(200);
  return rows.map(({ row, employee, standIn }) => {
    const when = whenOf(row, today);
    const yours = when !== 'over' && (row.employeeId === reader.employee || reader.roles.includes('hr'));
    return {
      id: row.id,
      employee: { id: row.employeeId, name: employee },
      standIn: { id: row.standInId, name: standIn },
      from: row.firstDay,
      to: row.lastDay,
      when,
      yours,
    };
  });
}

/** That somebody is one of the two. */
export const concerns = (employee: Id): SQL => or(eq(standIns.employeeId, employee), eq(standIns.standInId, employee))!;

/** The stand-ins of two people that are not over. */
export const standInsOf = (tx: Tx, one: Id, other: Id) =>
  tx.db
    .select()
    .from(standIns)
    .where(
      and(
        eq(standIns.companyId, tx.company),
        isNull(standIns.endedAt),
        gte(standIns.lastDay, swedishDay(tx.now)),
        or(concerns(one), concerns(other)),
      ),
    );
