import { and, eq } from 'drizzle-orm';
import { addDays, swedishDay } from '../../kernel/plain-date.ts';
import { employees } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ContractEndView } from './contract.ts';
import { daysOfNotice, daysToDeletion, firstDayOfDeletion, furthestEnd } from './period.ts';
import { contractEnds } from './table.ts';

/** How far the end of the company's contract has come, for its HR. */
export async function contractEndViewOf(tx: Tx): Promise<ContractEndView> {
  const [found] = await tx.db
    .select({ end: contractEnds, asker: { id: employees.id, name: employees.name } })
    .from(contractEnds)
    .leftJoin(employees, and(eq(employees.companyId, contractEnds.companyId), eq(employees.id, contractEnds.askedBy)))
    .where(eq(contractEnds.companyId, tx.company));
  const today = swedishDay(tx.now);
  return {
    end: found ? viewOf(found.end, found.asker) : null,
    today: {
      firstLastDay: today,
      usualLastDay: addDays(today, daysOfNotice),
      furthestLastDay: addDays(today, furthestEnd),
      daysToDeletion,
    },
  };
}

type End = NonNullable<ContractEndView['end']>;

function viewOf(end: typeof contractEnds.$inferSelect, askedBy: End['askedBy']): End {
  const { state, noticeOn, endsOn, askedAt, confirmedAt, closedAt, exportedAt } = end;
  return {
    // A company that has ended has nobody left who could ask.
    state: state === 'ended' ? 'deleting' : state,
    noticeOn,
    endsOn,
    deleteFrom: closedAt ? firstDayOfDeletion(end.deleteFrom, closedAt) : end.deleteFrom,
    askedBy,
    askedAt: askedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    exportedAt: exportedAt?.toISOString() ?? null,
    handedOver: closedAt !== null && exportedAt !== null && exportedAt >= closedAt,
    mayWithdraw: state === 'asked' || state === 'confirmed',
  };
}
