import pg from 'pg';
import { createDatabaseFor, createRoles } from '../../../shared/database/create-roles.ts';
import { keyMigrations, migrate, readMigrations } from '../../../shared/database/migrate.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { KeptState } from './kept-state.ts';

export const databaseName = 'clvr';
export const keyDatabaseName = 'clvr_keys';

/** A connection to the local server over TLS with its certificate verified, as any of its roles. The caller ends it. */
export async function connectLocally(
  server: PostgresReady,
  login: { user: string; password: string },
  database: string,
): Promise<pg.Client> {
  const { readFileSync } = await import('node:fs');
  const client = new pg.Client({
    host: server.host,
    port: server.port,
    database,
    ...login,
    ssl: { ca: readFileSync(server.caFile, 'utf8'), rejectUnauthorized: true, servername: server.host },
  });
  await client.connect();
  return client;
}

/** Makes the roles and the two databases where they are missing, and brings both up to the newest migration. Gives those that ran. */
export async function prepareDatabase(server: PostgresReady, passwords: KeptState['passwords']): Promise<string[]> {
  const administrator = await connectLocally(server, server, server.database);
  try {
    await createRoles(administrator, passwords);
    for (const [name, holding] of [
      [databaseName, 'main'],
      [keyDatabaseName, 'keys'],
    ] as const) {
      const { rowCount } = await administrator.query('select from pg_database where datname = $1', [name]);
      if (!rowCount) await createDatabaseFor(administrator, name, { holding });
    }
  } finally {
    await administrator.end();
  }
  const login = { user: 'migrator', password: passwords.migrator.reveal() };
  const ran: string[] = [];
  for (const [name, folder] of [
    [databaseName, undefined],
    [keyDatabaseName, keyMigrations],
  ] as const) {
    const migrator = await connectLocally(server, login, name);
    try {
      ran.push(...(await migrate(migrator, readMigrations(folder))));
    } finally {
      await migrator.end();
    }
  }
  return ran;
}
