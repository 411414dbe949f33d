import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import { allowanceEntries, allowances } from '../benefits/table.ts';
import { allowanceAdjustments } from './table.ts';

/** Everything that changed somebody's allowances, oldest first, with who adjusted them; of one category and year where they are named. */
export const readLedger = (tx: Tx, employee: Id, of?: Readonly<{ categoryId: Id; year: number }>) =>
  tx.db
    .select({ entry: allowanceEntries, adjustment: allowanceAdjustments, by: employees.name })
    .from(allowanceEntries)
    .leftJoin(
      allowanceAdjustments,
      and(
        eq(allowanceAdjustments.companyId, allowanceEntries.companyId),
        eq(allowanceAdjustments.entryId, allowanceEntries.id),
      ),
    )
    .leftJoin(
      employees,
      and(eq(employees.companyId, allowanceAdjustments.companyId), eq(employees.id, allowanceAdjustments.byEmployee)),
    )
    .where(
      and(
        eq(allowanceEntries.companyId, tx.company),
        eq(allowanceEntries.employeeId, employee),
        of ? eq(allowanceEntries.categoryId, of.categoryId) : undefined,
        of ? eq(allowanceEntries.year, of.year) : undefined,
      ),
    )
    .orderBy(asc(allowanceEntries.at), asc(allowanceEntries.id));

export type LedgerRow = Awaited<ReturnType<typeof readLedger>>[number];

/** Somebody's allowances that were opened, the latest year first. */
export const readOpened = (tx: Tx, employee: Id) =>
  tx.db
    .select()
    .from(allowances)
    .where(and(eq(allowances.companyId, tx.company), eq(allowances.employeeId, employee)));
