import type { FreshDatabase } from './fresh-database.ts';
import type { Rows } from './photograph-rows.ts';

/** Puts photographed rows into an empty database, as a restore does: triggers and keys say nothing to what comes from a dump. */
export async function restoreRows(db: Pick<FreshDatabase, 'client'>, rows: Rows): Promise<void> {
  const client = await db.client('administrator');
  try {
    await client.query('set session_replication_role = replica');
    for (const [table, all] of Object.entries(rows)) {
      const { rows: columns } = await client.query<{ name: string }>(
        `select quote_ident(column_name) as name from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
        [table],
      );
      const names = columns.map(({ name }) => name).join(', ');
      await client.query(
        `insert into ${table} (${names}) overriding system value select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify([...all.values()])],
      );
    }
  } finally {
    await client.end();
  }
}
