import type * as pg from '../../../platform/postgres-types.ts';
import { ownRelations } from './described.ts';
import { settingsSql } from './settings-sql.ts';

export type TableToDump = Readonly<{
  name: string;
  quoted: string;
  columns: readonly string[];
  forced: boolean;
  /** On disk, with what is stored beside its rows. */
  bytes: number;
}>;

/** One moment of the database that several connections see. It lasts as long as the transaction of the one that took it. */
export type Snapshot = Readonly<{ id: string; at: Date; lsn: string; tables: readonly TableToDump[] }>;

/** Whole tables are read, side by side already: what PostgreSQL would compile or share out for it costs more than it saves. */
const plainly = 'set jit = off; set max_parallel_workers_per_gather = 0;';
const snapshotTransaction = 'begin transaction isolation level repeatable read, read only';
const mostTries = 3;

const namesQuery = `
  select c.relname as name, c.oid::regclass::text as quoted from pg_class c where ${ownRelations("'r'")} order by c.relname collate "C"`;
const tablesQuery = `
  select c.relname as name, c.oid::regclass::text as quoted, c.relforcerowsecurity as forced, pg_table_size(c.oid)::float8 as bytes,
    array(select format('%I', a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
  from pg_class c where ${ownRelations("'r'")} order by c.relname collate "C"`;

/**
 * Takes a snapshot in a transaction that the connection stays in. All tables are locked first against being altered (nobody who
 * reads or writes waits for that), so that what the catalogs say is what the snapshot's rows are like.
 */
export async function takeSnapshot(client: pg.ClientBase): Promise<Snapshot> {
  // Whoever alters a table at this moment is waited for; not for ever, since what comes after us would queue up behind.
  await client.query(`${settingsSql}${plainly} set lock_timeout = '30s'`);
  for (let tries = 1; ; tries += 1) {
    const { rows: known } = await client.query<Pick<TableToDump, 'name' | 'quoted'>>(namesQuery);
    await client.query(snapshotTransaction);
    // A lock takes no snapshot: what was committed while we waited for it is seen.
    await client.query(`lock table ${known.map(({ quoted }) => `only ${quoted}`).join(', ')} in access share mode`);
    const { rows } = await client.query<{ id: string; at: Date; lsn: string }>(
      'select pg_export_snapshot() as id, now() as at, pg_current_wal_lsn()::text as lsn',
    );
    const { rows: tables } = await client.query<TableToDump>(tablesQuery);
    if (tables.length === known.length && tables.every(({ name }, at) => name === known[at]!.name)) {
      return { ...rows[0]!, tables };
    }
    await client.query('rollback');
    if (tries === mostTries) throw new Error('the tables keep changing: no snapshot was taken');
  }
}

/** Makes a connection see a snapshot that another one holds. */
export async function joinSnapshot(client: pg.ClientBase, { id }: Snapshot): Promise<void> {
  if (!/^[0-9A-F-]+$/.test(id)) throw new TypeError('not the name of a snapshot');
  await client.query(`${settingsSql}${plainly} ${snapshotTransaction}; set transaction snapshot '${id}'`);
}
