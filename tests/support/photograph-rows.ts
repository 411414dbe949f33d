import type { FreshDatabase } from './fresh-database.ts';

/** Every row of every table with companies' rows, as JSON: by table, and by `company/key` within it. */
export type Rows = Readonly<Record<string, ReadonlyMap<string, Readonly<Record<string, unknown>>>>>;

/** Everything there is, of every company, in every table of the database, or of that of the keys, column by column. Rejects where a table has no key. */
export async function photographRows(db: Pick<FreshDatabase, 'client'>, of?: 'keys'): Promise<Rows> {
  const client = await db.client('administrator', of);
  try {
    const { rows: tables } = await client.query<{ name: string; key: string[] | null }>(
      `select c.relname as name, array_agg(a.attname::text order by a.attnum) filter (where a.attnum is not null) as key
       from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
       group by 1 order by 1`,
    );
    const all: Record<string, Map<string, Record<string, unknown>>> = {};
    for (const { name, key } of tables) {
      if (!key) throw new Error(`${name} has no primary key: its rows cannot be told apart`);
      const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`);
      all[name] = new Map(rows.map(({ row }) => [key.map((column) => String(row[column])).join('/'), row]));
    }
    return all;
  } finally {
    await client.end();
  }
}
