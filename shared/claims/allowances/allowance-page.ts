import { and, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { byName } from '../../people/employees/index.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { overUseOf, standing } from '../benefits/allowance.ts';
import { allowances, categories } from '../benefits/table.ts';
import { capViewOf } from './cap-view.ts';
import { overCap, wellnessGranted } from './cap-store.ts';
import type { AllowanceRow, listAllowances } from './contract.ts';
import { entitledSql } from './entitled-sql-store.ts';
import { usedTooMuch } from './over-use-store.ts';
import {
  currentYear,
  findAllowanceCategory,
  listCategories,
  readYear,
  type CategoryRecord,
} from './find-allowance-category.ts';

type Query = z.output<typeof listAllowances.query>;

/**
 * A page of everybody's allowance of a category and year by name, with what it is a page of; null where a company has no category.
 * Throws Problem `input-invalid` for a category, year or cursor that is none.
 */
export async function allowancePage(tx: Tx, wanted: Query, rows = rowsOfPage) {
  const all = await listCategories(tx);
  const chosen = wanted.category === undefined ? all[0] : await findAllowanceCategory(tx, wanted.category);
  if (!chosen) return null;
  const year = wanted.year === undefined ? currentYear(chosen, tx.now) : readYear(wanted.year);
  const { page, next } = await pageOfPeople(
    tx,
    chosen.id,
    year,
    wanted,
    await narrowed(tx, wanted, chosen, all, year),
    rows,
  );
  const granted =
    chosen.kind === 'wellness'
      ? await wellnessGranted(
          tx,
          page.map(({ employee }) => employee.id),
          year,
        )
      : null;
  const items: AllowanceRow[] = page.map(({ base, used, reserved, adjusted, ...person }) => ({
    ...person,
    ...standing({ base, used, reserved }),
    adjusted,
    overUse: overUseOf({ base, used }),
    cap: granted && capViewOf(granted.get(person.employee.id) ?? 0, year),
  }));
  return { items, next, chosen, year, all };
}

async function pageOfPeople(
  tx: Tx,
  category: Id,
  year: number,
  wanted: Query,
  narrowing: SQL | undefined,
  rows: number,
) {
  const list = sortedPage(
    {
      table: employees,
      company: tx.company,
      by: byName,
      order: wanted.order ?? 'asc',
      cursor: wanted.cursor,
    },
    rows,
  );
  const found = await tx.db
    .select({
      employee: { id: employees.id, name: employees.name },
      department: employments.department,
      employedUntil: employees.employedUntil,
      base: sql<number>`coalesce(${allowances.base}, ${entitledSql(year)})`.mapWith(Number),
      used: sql<number>`coalesce(${allowances.used}, 0)`.mapWith(Number),
      reserved: sql<number>`coalesce(${allowances.reserved}, 0)`.mapWith(Number),
      adjusted: sql<number>`coalesce(${allowances.adjusted}, 0)`.mapWith(Number),
    })
    .from(employees)
    .innerJoin(categories, and(eq(categories.companyId, employees.companyId), eq(categories.id, category)))
    .leftJoin(
      employments,
      and(eq(employments.companyId, employees.companyId), eq(employments.employeeId, employees.id)),
    )
    .leftJoin(
      allowances,
      and(
        eq(allowances.companyId, employees.companyId),
        eq(allowances.employeeId, employees.id),
        eq(allowances.categoryId, categories.id),
        eq(allowances.year, year),
      ),
    )
    .where(and(list.where, narrowing))
    .orderBy(...list.orderBy)
    .limit(list.limit);
  return list.cut(found, ({ employee }) => employee.id);
}

async function narrowed(
  tx: Tx,
  { filter, department }: Query,
  chosen: CategoryRecord,
  all: readonly CategoryRecord[],
  year: number,
): Promise<SQL | undefined> {
  return and(
    department === undefined || department === '' ? undefined : eq(employments.department, department),
    filter === 'over-use' ? await usedTooMuch(tx, year, chosen.id) : undefined,
    filter === 'over-cap' ? overCap(tx, all, year) : undefined,
    filter === 'leaving' ? isNotNull(employees.employedUntil) : undefined,
  );
}
