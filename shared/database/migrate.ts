import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

export type Migration = Readonly<{ number: number; name: string; sql: string; sha256: string; breaks: string }>;

const folder = new URL('./migrations/', import.meta.url);
/** Those of the key database. */
export const keyMigrations = new URL('./key-migrations/', import.meta.url);

/**
 * Reads the migrations in order. Throws when a name is not `0001_what-it-does.sql`, a number is missing, or a file does not
 * say in its first line what it breaks.
 */
export function readMigrations(from: URL = folder): Migration[] {
  const files = readdirSync(from)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = Number(/^(\d{4})_[a-z0-9-]+\.sql$/.exec(file)?.[1]);
    if (number !== index + 1) throw new Error(`migration ${file} should be number ${index + 1}`);
    const sql = readFileSync(new URL(file, from), 'utf8');
    const breaks = /^-- breaks: (.+)$/m.exec(sql.split('\n')[0]!)?.[1];
    if (!breaks) throw new Error(`migration ${file} does not say in its first line what it breaks`);
    return { number, name: file, sql, breaks, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings a database up to the newest migration, as the `migrator` role. Each runs in a transaction of its own; a lock makes
 * several at once wait for each other; a second run does nothing. Gives the names that ran. Throws when a migration that has
 * run was changed, or the database is newer than this program.
 */
export async function migrate(
  client: pg.ClientBase,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await client.query(`select pg_advisory_lock(hashtext('clvr migrations'))`);
  try {
    await client.query(`create table if not exists schema_migrations (
      number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
    // What each one breaks stands beside it, so that an older program can see whether it may run on it.
    await client.query('alter table schema_migrations add column if not exists breaks text');
    const { rows } = await client.query<{ number: number; name: string; sha256: string }>(
      'select number, name, sha256 from schema_migrations order by number',
    );
    for (const row of rows) {
      const known = migrations[row.number - 1];
      if (!known) throw new Error(`the database has migration ${row.name}, which this program does not know`);
      if (known.sha256 !== row.sha256) throw new Error(`migration ${row.name} was changed after it had run`);
    }
    for (const { number, breaks } of migrations.slice(0, rows.length))
      await client.query('update schema_migrations set breaks = $2 where number = $1 and breaks is null', [
        number,
        breaks,
      ]);
    const pending = migrations.slice(rows.length);
    for (const { number, name, sql, sha256, breaks } of pending) {
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into schema_migrations (number, name, sha256, breaks) values ($1, $2, $3, $4)', [
          number,
          name,
          sha256,
          breaks,
        ]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migration ${name} failed`, { cause: error });
      }
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('clvr migrations'))`);
  }
}
