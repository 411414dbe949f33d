import pg from 'pg';
import { createDatabaseFor, createRoles } from '../../../shared/database/create-roles.ts';
import { migrate } from '../../../shared/database/migrate.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { KeptState } from './kept-state.ts';

export const databaseName = 'clvr';

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

/** Makes the roles and the database where they are missing, and brings it up to the newest migration. Gives those that ran. */
export async function prepareDatabase(server: PostgresReady, passwords: KeptState['passwords']): Promise<string[]> {
  const administrator = await connectLocally(server, server, server.database);
  try {
    await createRoles(administrator, passwords);
    const { rowCount } = await administrator.query('select from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await createDatabaseFor(administrator, databaseName);
  } finally {
    await administrator.end();
  }
  const migrator = await connectLocally(
    server,
    { user: 'migrator', password: passwords.migrator.reveal() },
    databaseName,
  );
  try {
    return await migrate(migrator);
  } finally {
    await migrator.end();
  }
}
