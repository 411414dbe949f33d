import type pg from 'pg';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Randomness } from '../../shared/platform/clock.ts';

type Reference = Readonly<{ table: string; columns: readonly string[]; theirs: readonly string[] }>;
export type TenantTable = Readonly<{
  name: string;
  columns: readonly Readonly<{ name: string; type: string }>[];
  key: readonly string[];
  references: readonly Reference[];
}>;
export type Row = Readonly<Record<string, unknown>>;

/** Every table with a company, from pg_class, so that a new one is tried without anybody adding it; parents before children. */
export async function tenantTables(client: pg.ClientBase): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    with names as (select attrelid, attnum, attname::text from pg_attribute where attnum > 0 and not attisdropped)
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select json_agg(n.attname order by k.place) from pg_constraint p, unnest(p.conkey) with ordinality k (number, place)
       join names n on n.attnum = k.number where p.conrelid = c.oid and n.attrelid = c.oid and p.contype = 'p') as key,
      coalesce((select json_agg(json_build_object('table', f.confrelid::regclass::text,
         'columns', (select json_agg(n.attname order by k.place) from unnest(f.conkey) with ordinality k (number, place)
                     join names n on n.attrelid = f.conrelid and n.attnum = k.number),
         'theirs', (select json_agg(n.attname order by k.place) from unnest(f.confkey) with ordinality k (number, place)
                    join names n on n.attrelid = f.confrelid and n.attnum = k.number)))
       from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as references
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from names n where n.attrelid = c.oid and n.attname = 'company_id')
    order by c.relname`);
  const sorted: TenantTable[] = [];
  const waiting = [...rows];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ references, name }) =>
      references.every(({ table }) => table === name || !waiting.some((other) => other.name === table)),
    );
    if (next === -1)
      throw new Error(`tables refer to each other in a ring: ${waiting.map(({ name }) => name).join(', ')}`);
    sorted.push(...waiting.splice(next, 1));
  }
  return sorted;
}

let counted = 0;

/** Some value of a type. Throws for a type that no table has had so far: say here what one of them looks like. */
function someValue(type: string, randomness: Randomness): unknown {
  counted += 1;
  switch (type) {
    case 'uuid':
      return randomness.id();
    case 'text':
      return `made up ${counted}`;
    case 'text[]':
      return [];
    case 'jsonb':
      return '{}';
    case 'bytea':
      return randomness.bytes(16);
    case 'integer':
    case 'bigint':
      return counted;
    case 'double precision':
      return 0.9;
    case 'boolean':
      return true;
    case 'date':
      return '2026-05-20';
    case 'timestamp with time zone':
      return new Date('2026-05-20T07:30:00Z');
    default:
      throw new Error(`made-up rows know no value of type ${type}`);
  }
}

/** A row of a table for a company; what it refers to is taken from `parents`, the company's rows of other tables. */
export function madeUpRow(
  table: TenantTable,
  company: Id,
  parents: ReadonlyMap<string, Row>,
  randomness: Randomness,
): Row {
  const row = Object.fromEntries(table.columns.map(({ name, type }) => [name, someValue(type, randomness)]));
  for (const { table: parent, columns, theirs } of table.references) {
    const referred = parents.get(parent);
    columns.forEach((column, place) => (row[column] = referred?.[theirs[place]!] ?? row[column]));
  }
  return { ...row, company_id: company };
}

/** The statement that puts a row in, with its values. */
export function insertOf(table: TenantTable, row: Row, after = ''): { text: string; values: unknown[] } {
  const names = Object.keys(row);
  return {
    text: `insert into ${table.name} (${names.map((name) => `"${name}"`).join(', ')})
           values (${names.map((_, place) => `$${place + 1}`).join(', ')}) ${after}`,
    values: Object.values(row),
  };
}
