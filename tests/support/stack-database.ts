import type pg from 'pg';
import { afterAll } from 'vitest';
import { connectLocally, databaseName } from '../../infra/local/stack/prepare-database.ts';
import type { RoleName } from '../../shared/database/create-roles.ts';
import { systemClock, systemRandomness, type Clock, type Randomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';
import type { StackAddress } from './run-stack.ts';

/** A running stack's database, beside the product that uses it: real time, real randomness. */
export type StackDatabase = Readonly<{
  clock: Clock;
  randomness: Randomness;
  app: Database;
  operations: Database;
  client(role: RoleName): Promise<pg.Client>;
}>;

/** Connects the calling test file to the database of a running stack; everything is ended after its last test. */
export function stackDatabase({ server, passwords }: StackAddress): StackDatabase {
  const open: { end(): Promise<void> }[] = [];
  const pool = (role: RoleName): pg.Pool => {
    const { host, port, caFile } = server;
    const password = new Secret(passwords[role]);
    const made = connectPool(
      { host, port, name: databaseName, caFile, poolSize: 3, user: role, password },
      () => undefined,
    );
    open.push(made);
    return made;
  };
  afterAll(async () => {
    await Promise.allSettled(open.map((connection) => connection.end()));
  });
  const clock = systemClock;
  const randomness = systemRandomness(clock);
  return {
    clock,
    randomness,
    app: createDatabase(pool('app'), clock, randomness),
    operations: createDatabase(pool('operations'), clock, randomness),
    async client(role) {
      const made = await connectLocally(server, { user: role, password: passwords[role] }, databaseName);
      made.on('error', () => undefined);
      open.push(made);
      return made;
    },
  };
}
