import { sql } from 'drizzle-orm';
import { allowances } from '../benefits/table.ts';

/** The share that the latest base of an allowance was computed by; the table is that of the allowances. */
export const shareThatCounted = sql<number | null>`(select (e.basis ->> 'permille')::int from allowance_entries e
  where e.company_id = ${allowances.companyId} and e.employee_id = ${allowances.employeeId}
    and e.category_id = ${allowances.categoryId} and e.year = ${allowances.year} and e.basis is not null
  order by e.at desc, e.id desc limit 1)`;
