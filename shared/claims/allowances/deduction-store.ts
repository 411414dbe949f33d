import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import type { DeductionView } from './contract.ts';
import { leaverDeductions } from './table.ts';

/** What was chosen for some people, with the name of who chose it. */
export async function deductionsOf(
  tx: Tx,
  people: readonly Id[],
): Promise<{ employee: Id; year: number; view: DeductionView }[]> {
  if (people.length === 0) return [];
  const rows = await tx.db
    .select({ chosen: leaverDeductions, by: employees.name })
    .from(leaverDeductions)
    .innerJoin(
      employees,
      and(eq(employees.companyId, leaverDeductions.companyId), eq(employees.id, leaverDeductions.decidedBy)),
    )
    .where(and(eq(leaverDeductions.companyId, tx.company), inArray(leaverDeductions.employeeId, [...people])));
  return rows.map(({ chosen: { employeeId, year, way, amount, decidedAt }, by }) => ({
    employee: employeeId,
    year,
    view: { way, amount, decidedAt: decidedAt.toISOString(), decidedBy: by },
  }));
}
