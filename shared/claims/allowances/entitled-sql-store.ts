import { sql } from 'drizzle-orm';
import { employees } from '../../people/employees/table.ts';
import { employments } from '../../people/employment/table.ts';
import { categories } from '../benefits/table.ts';

/**
 * `prorate` for a list: what the rules give the employee of a row, of the category of that row, in a year; öre. Its query joins
 * employees, categories and, where there is one, employments. A test holds the two together.
 */
export function entitledSql(year: number) {
  const first = sql`to_date(${String(year).padStart(4, '0')} || '-' || ${categories.yearStart}, 'YYYY-MM-DD')`;
  const last = sql`(to_date(${String(year + 1).padStart(4, '0')} || '-' || ${categories.yearStart}, 'YYYY-MM-DD') - 1)`;
  const until = sql`least(coalesce(${employees.employedUntil}, ${last}), ${last})`;
  const days = sql`greatest(0, ${until} - greatest(${employees.employedFrom}, ${first}) + 1)`;
  const of = sql`(${last} - ${first} + 1)`;
  const counted = sql`(case when ${categories.prorating} = 'none' and ${days} > 0 then ${of} else ${days} end)`;
  const share = sql`(case when ${categories.prorating} = 'days-and-share' then coalesce(${employments.partTimePermille}, 1000) else 1000 end)`;
  return sql<number>`ceil(${categories.yearlyAmount}::numeric * ${counted} * ${share} / (${of} * 1000))::bigint`.mapWith(
    Number,
  );
}
