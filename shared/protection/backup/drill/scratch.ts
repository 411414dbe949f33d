import type * as pg from '../../../platform/postgres-types.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';

/** A server on which a drill may make databases of its own, and reach them as the product does. */
export type ScratchServer = Readonly<{
  /** A connection of the role that owns what drills make, to a database of its own or to the server's; whoever asks ends it. */
  connect(database?: string): Promise<pg.ClientBase & { end(): Promise<void> }>;
  /** The database as a role of the product reaches it; whoever asks closes it. */
  as(role: 'app' | 'keyholder', database: string): Database;
}>;

/** By this name alone is a database dropped by a drill, and only where its owner is the role that drills. */
const prefix = 'drill_';
export const scratchName = (id: string, of: 'main' | 'keys'): string => `${prefix}${id.replaceAll('-', '')}_${of}`;

async function administer<T>(server: ScratchServer, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await server.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What PostgreSQL answers to whoever would end the connection of another role. */
const mayNotEnd = '42501';

/** Makes an empty database that nobody but the given roles may connect to. */
export const makeScratch = (server: ScratchServer, name: string, roles: readonly string[]): Promise<void> =>
  administer(server, async (client) => {
    const quoted = client.escapeIdentifier(name);
    await client.query(`create database ${quoted} template template0`);
    await client.query(`revoke all on database ${quoted} from public`);
    if (roles.length > 0) await client.query(`grant connect on database ${quoted} to ${roles.join(', ')}`);
  });

/** Drops what drills have left, also one that was killed. Whoever calls holds the lease `drill`. Gives how many there were. */
export const dropScratch = (server: ScratchServer): Promise<number> =>
  administer(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1) and datdba = current_user::regrole`,
      [prefix],
    );
    for (const { name } of rows) {
      const drop = `drop database if exists ${client.escapeIdentifier(name)}`;
      await client.query(`${drop} with (force)`).catch((error: { code?: string }) => {
        if (error.code !== mayNotEnd) throw error;
        // A connection of another role is about to end by itself: without force, PostgreSQL waits some seconds for it.
        return client.query(drop);
      });
    }
    return rows.length;
  });
