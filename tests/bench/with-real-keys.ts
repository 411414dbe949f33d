import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { company } from '../../infra/local/demo/company.ts';
import { seedCompany } from '../../infra/local/demo/seed.ts';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { connectLocally, databaseName, prepareDatabase } from '../../infra/local/stack/prepare-database.ts';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { openKeyRing } from '../../shared/platform/encryption/open-key-ring.ts';
import { createSeals, type Seals } from '../../shared/platform/encryption/seal.ts';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';

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
      });
    } finally {
      await Promise.all([database.close(), operations.close(), keyDatabase.close(), migrator.end()]);
    }
  } finally {
    await parts.giveBack();
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
