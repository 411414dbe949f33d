import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { ExportedTable, PersonPath } from '../../protection/rights/index.ts';
import type { CompanyReach, Scope } from './reach.ts';

const raw = (name: string): SQL => sql.raw(`"${name}"`);

/** Columns that say when a row came to be, the likeliest first. */
const births = ['created_at', 'at', 'made_at', 'uploaded_at', 'started_at', 'invited_at', 'added_at'];

function birthOf({ table }: ExportedTable): string | null {
  const times = Object.values(getTableColumns(table)).filter(
    (column) => column.notNull && column.getSQLType() === 'timestamp with time zone',
  );
  return births.find((name) => times.some((column) => column.name === name)) ?? null;
}

/** Whose a row is, as an expression on it. */
function personOf(path: PersonPath, row = 't'): SQL {
  if (typeof path === 'string') return sql`${raw(row)}.${raw(path)}::text`;
  const next = `${row}_`;
  return sql`(select ${personOf(path.whose, next)} from ${raw(path.in)} ${raw(next)}
    where ${raw(next)}.company_id = ${raw(row)}.company_id and ${raw(next)}.id = ${raw(row)}.${raw(path.by)})`;
}

function rowsOf(one: ExportedTable, { columns, from, until }: Scope): SQL {
  const birth = birthOf(one);
  const narrowed = from !== null || until !== null;
  const bounds = birth && [
    from === null ? sql`true` : sql`t.${raw(birth)} >= ${from}::timestamptz`,
    until === null ? sql`true` : sql`t.${raw(birth)} < ${until}::timestamptz`,
  ];
  const sure = !narrowed ? sql`true` : bounds ? sql`(${bounds[0]} and ${bounds[1]})` : sql`null::boolean`;
  const named = columns.flatMap((column) => (column.startsWith(`${one.name}.`) ? [column.split('.')[1]!] : []));
  const filled = named.map((column) => sql`t.${raw(column)} is not null`);
  const touched = filled.length === 0 ? sql`true` : sql`(${sql.join(filled, sql` or `)})`;
  return sql`select ${personOf(one.person)} as person, ${sure} as sure from ${raw(one.name)} t
    where t.company_id = (select nullif(current_setting('app.company_id', true), '')::uuid) and ${touched}`;
}

/**
 * Counts rows and people of the transaction's company in some tables. A row that has no time of its own may or may not have been reached where
 * a window is given: it counts for the most, and not for the least.
 */
export async function countReached(tx: Tx, tables: readonly ExportedTable[], scope: Scope): Promise<CompanyReach> {
  const rows = sql.join(
    tables.map((one) => rowsOf(one, scope)),
    sql` union all `,
  );
  const counted = await tx.db.execute<Record<'people_least' | 'people_most' | 'rows_least' | 'rows_most', number>>(sql`
    with reached as (${rows})
    select count(distinct person) filter (where sure)::int as people_least,
      count(distinct person) filter (where sure is not false)::int as people_most,
      count(*) filter (where sure)::int as rows_least,
      count(*) filter (where sure is not false)::int as rows_most
    from reached`);
  const { people_least, people_most, rows_least, rows_most } = counted.rows[0]!;
  return {
    company: tx.company,
    people: { least: people_least, most: people_most },
    records: { least: rows_least, most: rows_most },
  };
}
