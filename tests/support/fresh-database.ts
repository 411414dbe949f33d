import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type pg from 'pg';
import { afterAll, expect } from 'vitest';
import { createDatabaseFor, type RoleName } from '../../shared/database/create-roles.ts';
import type { DatabaseSettings } from '../../shared/platform/configuration.ts';
import type { Randomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';
import { secretFile } from './secret-file.ts';
import { seededRandomness } from './seeded-randomness.ts';
import { sharedPeer } from './shared-peer.ts';
import { connectTo } from './template-database.ts';
import { testClock, type TestClock } from './test-clock.ts';

/** A migrated database of one test file's own. */
export type FreshDatabase = Readonly<{
  name: string;
  clock: TestClock;
  randomness: Randomness;
  /** As the app, under row-level security. */
  app: Database;
  /** As operations: the crossing tables of all companies, the tenant tables of the one that is set. */
  operations: Database;
  /** The database of the data keys, a clone of the file's own too, as the role that reaches it. */
  keys: Database;
  /** How a role connects: what configuration would say. */
  settings(role: RoleName, poolSize?: number): DatabaseSettings;
  /** The DATABASE_* settings, for a process that is started with them. */
  environment(): Record<string, string>;
  /** A pool of a role's connections; ended with the database. */
  pool(role: RoleName, size?: number): pg.Pool;
  /** One connection of a role, or of the server's administrator, who reaches the database of the data keys too; ended with the database. */
  client(role: RoleName | 'administrator', to?: 'keys'): Promise<pg.Client>;
}>;

/**
 * Clones the migrated template for the test file that calls it at its top level, and drops it after the file's last test.
 * `migrated: false` gives an empty one with its roles. The clock stands still until a test moves it; randomness is the same in every run of the file.
 */
export async function freshDatabase({ migrated = true } = {}): Promise<FreshDatabase> {
  const { server, template, keyTemplate, passwords } = await sharedPeer('database');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const administrator = await connectTo(server, 'postgres');
  const keyName = `${name}_keys`;
  await createDatabaseFor(administrator, name, migrated ? { template } : {});
  await createDatabaseFor(administrator, keyName, { template: keyTemplate, holding: 'keys' });

  const open: { end(): Promise<void> }[] = [];
  const settings = (role: RoleName, poolSize = 4): DatabaseSettings => {
    const { host, port, caFile } = server;
    const database = role === 'keyholder' ? keyName : name;
    return { host, port, name: database, caFile, poolSize, user: role, password: new Secret(passwords[role]) };
  };
  const pool = (role: RoleName, size?: number): pg.Pool => {
    const made = connectPool(settings(role, size), () => undefined);
    open.push(made);
    return made;
  };
  const client = async (role: RoleName | 'administrator', to?: 'keys'): Promise<pg.Client> => {
    const made = await connectTo(
      server,
      role === 'keyholder' || to === 'keys' ? keyName : name,
      role === 'administrator' ? server : { user: role, password: passwords[role] },
    );
    open.push(made);
    return made;
  };

  afterAll(async () => {
    await Promise.allSettled(open.map((connection) => connection.end()));
    for (const database of [name, keyName])
      await administrator.query(`drop database if exists ${database} with (force)`);
    await administrator.end();
  });

  const clock = testClock();
  const randomness = seededRandomness(clock, basename(expect.getState().testPath ?? name));
  return {
    name,
    clock,
    randomness,
    app: createDatabase(pool('app'), clock, randomness),
    operations: createDatabase(pool('operations'), clock, randomness),
    keys: createDatabase(pool('keyholder'), clock, randomness),
    settings,
    environment: () => ({
      DATABASE_HOST: server.host,
      DATABASE_PORT: String(server.port),
      DATABASE_NAME: name,
      DATABASE_CA_FILE: server.caFile,
      DATABASE_APP_USER: 'app',
      DATABASE_APP_PASSWORD: secretFile(passwords.app),
      DATABASE_OPERATIONS_USER: 'operations',
      DATABASE_OPERATIONS_PASSWORD: secretFile(passwords.operations),
      DATABASE_BACKUP_USER: 'backup',
      DATABASE_BACKUP_PASSWORD: secretFile(passwords.backup),
      DATABASE_DRILL_USER: 'drill',
      DATABASE_DRILL_PASSWORD: secretFile(passwords.drill),
      DATABASE_POOL_SIZE: '4',
      KEY_DATABASE_HOST: server.host,
      KEY_DATABASE_PORT: String(server.port),
      KEY_DATABASE_NAME: keyName,
      KEY_DATABASE_USER: 'keyholder',
      KEY_DATABASE_PASSWORD: secretFile(passwords.keyholder),
    }),
    pool,
    client,
  };
}
