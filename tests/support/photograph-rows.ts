import type { FreshDatabase } from './fresh-database.ts';

/** Every row of every table with companies' rows, as JSON: by table, and by `company/key` within it. */
export type Rows = Readonly<Record<string, ReadonlyMap<string, Readonly<Record<string, unknown>>>>>;

/** Everything there is, of every company, in every table of the database, column by column. */
export async function photographRows(db: Pick<FreshDatabase, 'client'>): Promise<Rows> {
  const client = await db.client('administrator');
  try {
    const { rows: tables } = await client.query<{ name: string; key: string[] }>(
      `select c.relname as name, array_agg(a.attname::text order by a.attnum) as key
       from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
       group by 1 order by 1`,
    );
    const all: Record<string, Map<string, Record<string, unknown>>> = {};
    for (const { name, key } of tables) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`);
      all[name] = new Map(rows.map(({ row }) => [key.map((column) => String(row[column])).join('/'), row]));
    }
    return all;
  } finally {
    await client.end();
  }
}
