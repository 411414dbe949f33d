import type pg from 'pg';

type Reference = Readonly<{ table: string; columns: readonly string[]; theirs: readonly string[] }>;
type Column = Readonly<{ name: string; type: string; optional: boolean }>;
/** A rule about values: an expression over columns that must not be false. */
type Check = Readonly<{ name: string; columns: readonly string[]; expression: string }>;

/** A table with a company, as the catalogue has it. */
export type TenantTable = Readonly<{
  name: string;
  columns: readonly Column[];
  key: readonly string[];
  references: readonly Reference[];
  checks: readonly Check[];
}>;

const namesOf = (numbers: string, of: string) => `(
  select json_agg(n.attname order by part.place) from unnest(${numbers}) with ordinality part (number, place)
  join names n on n.attrelid = ${of} and n.attnum = part.number)`;

/** Every table with a company, from pg_class, so that a new one is tried without anybody adding it; parents before children. */
export async function tenantTables(client: pg.ClientBase): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    with names as (select attrelid, attnum, attname::text from pg_attribute where attnum > 0 and not attisdropped)
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'optional', not a.attnotnull)
         order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select ${namesOf('p.conkey', 'c.oid')} from pg_constraint p where p.conrelid = c.oid and p.contype = 'p') as key,
      coalesce((select json_agg(json_build_object('table', f.confrelid::regclass::text,
         'columns', ${namesOf('f.conkey', 'f.conrelid')}, 'theirs', ${namesOf('f.confkey', 'f.confrelid')}))
       from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as references,
      coalesce((select json_agg(json_build_object('name', k.conname, 'columns', ${namesOf('k.conkey', 'k.conrelid')},
         'expression', pg_get_expr(k.conbin, k.conrelid)))
       from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from names n where n.attrelid = c.oid and n.attname = 'company_id')
    order by c.relname`);
  return parentsFirst(rows);
}

function parentsFirst(tables: readonly TenantTable[]): TenantTable[] {
  const sorted: TenantTable[] = [];
  const waiting = [...tables];
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
