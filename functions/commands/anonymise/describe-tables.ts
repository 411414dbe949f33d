import { getTableColumns, getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { tables as inCode } from '../../../shared/database/schema.ts';
import { guardedIn } from '../../../shared/platform/encryption/guarded-column.ts';
import type { Column } from '../../../shared/protection/anonymise/rule-of-column.ts';
import { catalogue } from '../../catalogue.ts';

type Raw = Readonly<{
  name: string;
  forced: boolean;
  key: readonly string[];
  parents: readonly string[];
  columns: readonly Readonly<{ name: string; type: string; generated: boolean }>[];
  checks: readonly string[];
}>;

/** A table as the database has it, with what the catalogue says of its columns; `holds` is null for one that it does not know. */
export type DescribedTable = Readonly<{
  name: string;
  key: readonly string[];
  /** Row-level security holds its owner too. */
  forced: boolean;
  columns: readonly (Omit<Column, 'holds'> & { holds: Column['holds'] | null })[];
}>;

const described = `
  with names as (select attrelid, attnum, attname::text from pg_attribute where attnum > 0 and not attisdropped)
  select c.relname as name, c.relforcerowsecurity as forced,
    (select coalesce(json_agg(n.attname order by part.place), '[]') from pg_constraint p, unnest(p.conkey) with ordinality part (number, place)
       join names n on true where p.conrelid = c.oid and p.contype = 'p' and n.attrelid = c.oid and n.attnum = part.number) as key,
    (select coalesce(json_agg(distinct f.confrelid::regclass::text), '[]') from pg_constraint f
       where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'generated',
       a.attgenerated <> '' or a.attidentity = 'a')
       order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(pg_get_expr(k.conbin, k.conrelid)), '[]') from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'c') as checks
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migrations'
  order by c.relname`;

/** Every table of a database, those that others refer to first. Throws where they refer to each other in a ring. */
export async function describeTables(client: pg.ClientBase): Promise<DescribedTable[]> {
  const { rows } = await client.query<Raw>(described);
  return parentsFirst(rows).map(({ name, key, forced, columns, checks }) => ({
    ...{ name, key, forced },
    columns: columns
      .filter(({ generated }) => !generated)
      .map((column) => ({
        table: name,
        ...column,
        closed: checks.some((check) => isClosed(check, column.name)),
        holds: catalogue.tables.find(({ table }) => table === name)?.columns[column.name] ?? null,
        guarded: guardedOf(name, column.name),
        row: key.find((one) => one !== 'company_id') ?? 'id',
      })),
  }));
}

/** Whether a check holds a column to words that it lists. */
const isClosed = (check: string, column: string): boolean =>
  new RegExp(String.raw`\b${column}\b\)?(?:::text)? (?:= ANY|<@) \(?ARRAY\['`).test(check);

function guardedOf(table: string, column: string): Column['guarded'] {
  const known = Object.values(inCode).find((one) => getTableName(one) === table);
  const found = known && Object.values(getTableColumns(known)).find(({ name }) => name === column);
  return found ? guardedIn(found) : null;
}

function parentsFirst(tables: readonly Raw[]): Raw[] {
  const sorted: Raw[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ parents }) => parents.every((one) => !waiting.some(({ name }) => name === one)));
    if (next === -1)
      throw new Error(`tables refer to each other in a ring: ${waiting.map(({ name }) => name).join(', ')}`);
    sorted.push(...waiting.splice(next, 1));
  }
  return sorted;
}
