import product from '../package.json' with { type: 'json' };
import { setTimeout as pause } from 'node:timers/promises';
import { keyMigrations, migrate, readMigrations } from '../shared/database/migrate.ts';
import type { Clock, Randomness } from '../shared/platform/clock.ts';
import type { DatabaseSettings } from '../shared/platform/configuration.ts';
import { connectOnce, connectPool } from '../shared/platform/connect.ts';
import { openKeyRing, type KeyRingParts } from '../shared/platform/encryption/open-key-ring.ts';
import { createSeals } from '../shared/platform/encryption/seal.ts';
import { drillPoolSize } from '../shared/platform/pool-sizes.ts';
import type { Log } from '../shared/platform/log.ts';
import { createDatabase } from '../shared/platform/tenant-transaction.ts';
import type { NoteSigner } from '../shared/platform/transparency/signed-note.ts';
import type { DrillUses } from '../shared/protection/backup/drill/run-drill.ts';
import type { ScratchServer } from '../shared/protection/backup/drill/scratch.ts';
import { usualPauses } from '../shared/protection/backup/dump/write-object.ts';
import type { DumpUses } from '../shared/protection/backup/dump/write-dump.ts';
import type { BackupWriter } from '../shared/protection/backup/ports.ts';

/** What a dump is made of. */
export const dumpUses = (backup: DatabaseSettings, store: BackupWriter, signer: () => NoteSigner): DumpUses => ({
  connect: () => connectOnce(backup),
  store,
  signer,
  app: product.version,
  patience: { pauses: usualPauses, wait: pause },
});

/** How drills reach the server: as the role that makes databases of its own, and into those as the product does. */
export function scratchServer(
  settings: Readonly<Record<'drill' | 'app' | 'keyholder', DatabaseSettings>>,
  clock: Clock,
  randomness: Randomness,
  log: Log,
): ScratchServer {
  return {
    connect: (database = 'postgres') => connectOnce({ ...settings.drill, name: database }),
    as: (role, name) =>
      createDatabase(connectPool({ ...settings[role], name, poolSize: drillPoolSize }, log), clock, randomness),
  };
}

/** What a drill opens sealed values with, and makes a key database from. */
export const drillKeys = (
  parts: Pick<KeyRingParts, 'keyVault' | 'clock' | 'former'> & Readonly<{ randomness: Randomness }>,
): Pick<DrillUses, 'sealsOver' | 'migrateKeys'> => ({
  sealsOver: (database, keyDatabase) => createSeals(openKeyRing({ ...parts, database, keyDatabase }), parts.randomness),
  migrateKeys: (client) => migrate(client, readMigrations(keyMigrations)),
});
