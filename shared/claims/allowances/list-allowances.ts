import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { overUseOf, standing } from '../benefits/allowance.ts';
import { allowances, categories } from '../benefits/table.ts';
import { firstDayOf, lastDayOf } from './benefit-year.ts';
import { capOf } from './cap.ts';
import { capViewOf } from './cap-view.ts';
import { wellnessGranted, wellnessGrantedSql, wellnessOffered } from './cap-store.ts';
import { listAllowances as contract } from './contract.ts';
import { entitledSql } from './entitled-sql-store.ts';
import {
  categoryViewOf,
  currentYear,
  findAllowanceCategory,
  listCategories,
  readYear,
} from './find-allowance-category.ts';

type Listed = z.output<typeof contract.output>;
type Query = z.output<typeof contract.query>;

const nothing: Listed = {
  items: [],
  next: null,
  category: null,
  year: null,
  from: null,
  until: null,
  categories: [],
  departments: [],
  offered: null,
};

/**
 * A page of everybody's allowance of a category and year, by name. Whoever has claimed nothing yet stands at what the rules give.
 * Throws Problem `not-allowed`, and `input-invalid` for a category, year or cursor that is none.
 */
export async function listAllowances(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<Listed> {
  authorise(actor, 'allowance.read');
  const wanted = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const all = await listCategories(tx);
      const chosen = wanted.category === undefined ? all[0] : await findAllowanceCategory(tx, wanted.category);
      if (!chosen) return nothing;
      const year = wanted.year === undefined ? currentYear(chosen, tx.now) : readYear(wanted.year);
      const wellness = chosen.kind === 'wellness';
      const { page, next } = await pageOfPeople(tx, chosen.id, year, wanted);
      const granted = wellness
        ? await wellnessGranted(
            tx,
            page.map(({ employee }) => employee.id),
            year,
          )
        : null;
      return {
        items: page.map(({ base, used, reserved, adjusted, ...person }) => ({
          ...person,
          ...standing({ base, used, reserved }),
          adjusted,
          overUse: overUseOf({ base, used }),
          cap: granted && capViewOf(granted.get(person.employee.id) ?? 0, year),
        })),
        next,
        category: categoryViewOf(chosen),
        year,
        from: firstDayOf(year, chosen.yearStart),
        until: lastDayOf(year, chosen.yearStart),
        categories: all.map(categoryViewOf),
        departments: await departmentsOf(tx),
        offered: wellness ? capViewOf(await wellnessOffered(tx), year) : null,
      };
    },
    'look',
  );
}

async function pageOfPeople(tx: Tx, category: Query['category'], year: number, wanted: Query) {
  const list = sortedPage({
    table: employees,
    company: tx.company,
    by: employees.name,
    order: wanted.order ?? 'asc',
    cursor: wanted.cursor,
  });
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
    .innerJoin(categories, and(eq(categories.companyId, employees.companyId), eq(categories.id, category!)))
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
    .where(and(list.where, narrowed(wanted, year)))
    .orderBy(...list.orderBy)
    .limit(list.limit);
  return list.cut(found, ({ employee }) => employee.id);
}

function narrowed({ filter, department }: Query, year: number) {
  return and(
    department === undefined || department === '' ? undefined : eq(employments.department, department),
    filter === 'over-use' ? sql`${allowances.used} > ${allowances.base}` : undefined,
    filter === 'over-cap' ? sql`${wellnessGrantedSql(year)} > ${capOf(year)}` : undefined,
    filter === 'leaving' ? isNotNull(employees.employedUntil) : undefined,
  );
}

async function departmentsOf(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ department: employments.department })
    .from(employments)
    .where(and(eq(employments.companyId, tx.company), isNotNull(employments.department)))
    .orderBy(employments.department)
    .limit(200);
  return rows.flatMap(({ department }) => department ?? []);
}
