import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { company } from '../../infra/local/demo/company.ts';
import { seedCompany } from '../../infra/local/demo/seed.ts';
import { borrowParts, type BorrowedParts } from '../../infra/local/stack/borrow-parts.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { openKeyRing } from '../../shared/platform/encryption/open-key-ring.ts';
import { createSeals, type Seals } from '../../shared/platform/encryption/seal.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';
import type { FastSettings } from '../support/fast-instance.ts';

export type RealKeys = Readonly<{
  company: Id;
  person: Id;
  database: Database;
  operations: Database;
  seals: Seals;
  /** Whoever owns the tables. */
  migrator: pg.Client;
  /** One more connection, as the server's administrator or the owner; whoever asked ends it. */
  connect(as: 'administrator' | 'migrator'): Promise<pg.Client>;
  /** The same database, where a transaction that lacks a company's key is begun anew with it, as the host has it. */
  withKeys: Database;
  /** How a bus with the product's queues is reached. */
  bus(): Promise<string>;
  /** What another process makes an instance of the same product from. */
  instance(): Promise<FastSettings>;
}>;

/** Does something with the demo company's data under the whole hierarchy of keys: a real vault, and both databases. */
export async function withRealKeys<T>(work: (world: RealKeys) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-keys-'));
  const parts = await borrowParts(directory);
  const quiet = () => undefined;
  try {
    const server = await parts.postgres();
    await prepareDatabase(server, parts.kept.passwords);
    const login = { user: 'migrator', password: parts.kept.passwords.migrator.reveal() };
    const migrator = await connectLocally(server, login, databaseName);
    await seedCompany(migrator, 'http://127.0.0.1');
    const randomness = systemRandomness(systemClock);
    const open = async (role: 'app' | 'operations' | 'keyholder') =>
      createDatabase(connectPool(await parts.database(role), quiet), systemClock, randomness);
    const [database, keyDatabase, operations] = [await open('app'), await open('keyholder'), await open('operations')];
    const keyVault = openKeyVault(await parts.vaultSettings());
    const keys = openKeyRing({ database, keyDatabase, keyVault, clock: systemClock, randomness });
    try {
      return await work({
        company: company.id,
        person: randomness.id(),
        database,
        operations,
        seals: createSeals(keys, randomness),
        migrator,
        connect: (as) =>
          connectLocally(
            server,
            as === 'migrator' ? login : { user: server.user, password: server.password },
            databaseName,
          ),
        withKeys: withKeys(database, keys.companyKeys),
        bus: async () => (await parts.serviceBus()).connectionString,
        instance: () => instanceOf(parts),
      });
    } finally {
      await Promise.all([database.close(), operations.close(), keyDatabase.close(), migrator.end()]);
    }
  } finally {
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function instanceOf(parts: BorrowedParts): Promise<FastSettings> {
  const plain = async (role: 'app' | 'operations' | 'keyholder') => {
    const { password, ...rest } = await parts.database(role);
    return { ...rest, password: password.reveal() };
  };
  const { connection, keyCopies } = await parts.blobs();
  return {
    databases: { app: await plain('app'), operations: await plain('operations'), keyholder: await plain('keyholder') },
    vault: await parts.vaultSettings(),
    blobs: connection.reveal(),
    container: keyCopies,
    began: Date.now(),
    pace: 1,
    chunk: 10,
  };
}
