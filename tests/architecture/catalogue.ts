import type pg from 'pg';

/** A column as the database has it. */
export type Column = Readonly<{ table: string; column: string; type: string }>;

/** Every column of every table of ours, from information_schema; the list of migrations is not one of them. */
export async function columnsOf(client: pg.ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select table_name as table, column_name as column, data_type as type
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'schema_migrations'
    order by table_name, column_name`);
  return rows;
}
