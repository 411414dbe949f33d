import { and, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { employees } from '../../people/employees/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { mostEnded, mostOpen } from './hold.ts';
import { legalHolds } from '../../people/limits/table.ts';

const placer = alias(employees, 'placer');
const ender = alias(employees, 'ender');

export type HoldRecord = Awaited<ReturnType<typeof readHolds>>[number];

/** A company's holds that fit, with whom they name, the latest first. */
export const readHolds = (tx: Tx, fits: SQL | undefined, most: number) =>
  tx.db
    .select({
      hold: legalHolds,
      employee: { id: employees.id, name: employees.name },
      placedBy: { id: placer.id, name: placer.name },
      endedBy: { id: ender.id, name: ender.name },
    })
    .from(legalHolds)
    .leftJoin(employees, and(eq(employees.companyId, tx.company), eq(employees.id, legalHolds.employeeId)))
    .innerJoin(placer, and(eq(placer.companyId, tx.company), eq(placer.id, legalHolds.placedBy)))
    .leftJoin(ender, and(eq(ender.companyId, tx.company), eq(ender.id, legalHolds.endedBy)))
    .where(and(eq(legalHolds.companyId, tx.company), fits))
    .orderBy(desc(legalHolds.placedAt), desc(legalHolds.id))
    .limit(most);

export const readOpenHolds = (tx: Tx) => readHolds(tx, isNull(legalHolds.endedAt), mostOpen);
export const readEndedHolds = (tx: Tx) => readHolds(tx, isNotNull(legalHolds.endedAt), mostEnded);

export const countOpenHolds = (tx: Tx): Promise<number> =>
  tx.db.$count(legalHolds, and(eq(legalHolds.companyId, tx.company), isNull(legalHolds.endedAt)));
