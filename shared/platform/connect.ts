import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { DatabaseSettings } from './configuration.ts';
import { errorCode, type Log } from './log.ts';
import { ByIdentity } from './secrets/by-identity.ts';

// Days stay text: a Date would move them with the process's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What a token is for that Azure's PostgreSQL takes as a password. */
const databaseScope = 'https://ossrdbms-aad.database.windows.net/.default';

/** The password, or what gives a token in its place, anew for each connection. */
const passwordOf = (password: DatabaseSettings['password']) =>
  password instanceof ByIdentity
    ? async () => (await password.tokens.getToken(databaseScope)).token
    : password.reveal();

const addressOf = (settings: Omit<DatabaseSettings, 'poolSize'>) => ({
  host: settings.host,
  port: settings.port,
  database: settings.name,
  user: settings.user,
  password: passwordOf(settings.password),
  ssl: {
    ca: readFileSync(settings.caFile, 'utf8'),
    rejectUnauthorized: true,
    servername: settings.host,
    minVersion: 'TLSv1.2' as const,
  },
  connectionTimeoutMillis: 10_000,
  application_name: `clvr-${settings.user}`,
});

/** One connection of its own, on which a statement may run for as long as it takes: for a dump and a restore. The caller ends it. */
export async function connectOnce(settings: Omit<DatabaseSettings, 'poolSize'>): Promise<pg.Client> {
  const client = new pg.Client({ ...addressOf(settings), keepAlive: true });
  // Its query rejects when the server ends it, and that is enough.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/**
 * A pool of connections over TLS with the server's certificate and name verified (verify-full), everywhere and always.
 * Waits at most 10 s for a connection, and no statement may run longer than 30 s.
 */
export function connectPool(settings: DatabaseSettings, log: Log): pg.Pool {
  const pool = new pg.Pool({
    ...addressOf(settings),
    max: settings.poolSize,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    // The disks are solid-state: a page read here and there costs about what the next one does, and a few hundred rows found by an
    // index less than reading a company's whole list.
    options: '-c random_page_cost=1.1',
  });
  // Without a listener, a server that stops would print the client object, password and all, and end the process.
  pool.on('error', (error) => log('database.pool-error', { error: errorCode(error) }));
  // The same holds for a connection that is lent out when the server ends it: its next query rejects, and that is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * A pool of one connection that stays for as long as the pool does, on which a statement may run for as long as it takes: what is put into a
 * temporary table is there for whoever asks next. Where the server ends it, the next gets one that knows of nothing.
 */
export function connectSession(settings: Omit<DatabaseSettings, 'poolSize'>, log: Log): pg.Pool {
  const pool = new pg.Pool({ ...addressOf(settings), max: 1, idleTimeoutMillis: 0, keepAlive: true });
  pool.on('error', (error) => log('database.pool-error', { error: errorCode(error) }));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
