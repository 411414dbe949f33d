import type { FreshDatabase } from './fresh-database.ts';

/** Every row of a company in a test file's own database, table by table as text; tables named in `without` are left out. */
export async function photographTables(
  db: FreshDatabase,
  company: string,
  without: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const backup = await db.client('backup');
  try {
    const { rows: tables } = await backup.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'company_id' order by 1`,
    );
    const photograph: Record<string, string[]> = {};
    for (const { name } of tables.filter((table) => !without.includes(table.name))) {
      const { rows } = await backup.query<{ row: string }>(
        `select t::text as row from ${name} t where company_id = $1 order by 1`,
        [company],
      );
      photograph[name] = rows.map(({ row }) => row);
    }
    return photograph;
  } finally {
    await backup.end();
  }
}
