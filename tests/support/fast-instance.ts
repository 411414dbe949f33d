import { blobKeyCopies } from '../../shared/adapters/blob/key-copies.ts';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import { classes, tables } from '../../shared/database/schema.ts';
import { systemRandomness, type Clock } from '../../shared/platform/clock.ts';
import type { Configuration, DatabaseSettings } from '../../shared/platform/configuration.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { openKeyRing } from '../../shared/platform/encryption/open-key-ring.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { noBackups } from '../../shared/protection/key-rotation/ports.ts';
import { guardedTables } from '../../shared/protection/key-rotation/sealed-tables.ts';
import { usualSettle } from '../../shared/protection/key-rotation/settle.ts';
import type { RotationUses } from '../../shared/protection/key-rotation/uses.ts';

type PlainDatabase = Omit<DatabaseSettings, 'password'> & { password: string };

/** What an instance of the product is made of, in words that can be sent to another process. */
export type FastSettings = Readonly<{
  databases: Readonly<Record<'app' | 'operations' | 'keyholder', PlainDatabase>>;
  vault: Configuration['keyVault'];
  blobs: string;
  container: string;
  /** When the clock of all instances began, in real milliseconds, and how many pass on it in one. */
  began: number;
  pace: number;
  chunk: number;
}>;

/**
 * An instance with its own caches, whose clock runs so many times as fast as time does: what an instance keeps for a minute it keeps
 * for a second of the test's.
 */
export function fastInstance(settings: FastSettings) {
  const { began, pace } = settings;
  const clock: Clock = { now: () => new Date(began + (Date.now() - began) * pace) };
  const randomness = systemRandomness(clock);
  const databaseOf = (role: keyof FastSettings['databases']) => {
    const plain = settings.databases[role];
    return createDatabase(
      connectPool({ ...plain, password: new Secret(plain.password) }, () => undefined),
      clock,
      randomness,
    );
  };
  const [app, operations, keyDatabase] = [databaseOf('app'), databaseOf('operations'), databaseOf('keyholder')];
  const keyVault = openKeyVault(settings.vault, { clock });
  const keys = openKeyRing({ database: app, keyDatabase, keyVault, clock, randomness });
  const uses: RotationUses = {
    operations,
    keyDatabase,
    keyVault,
    keys,
    seals: createSeals(keys, randomness),
    copies: blobKeyCopies({ connection: new Secret(settings.blobs), container: settings.container }),
    clock,
    randomness,
    backups: noBackups,
    guardedTables: guardedTables(Object.values(tables), classes),
    settle: usualSettle,
    chunk: settings.chunk,
  };
  return {
    uses,
    app: withKeys(app, keys.companyKeys),
    close: async () => void (await Promise.all([app.close(), operations.close(), keyDatabase.close()])),
  };
}
