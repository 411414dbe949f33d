import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { desc } from 'drizzle-orm';
import type { Clock, Randomness } from '../clock.ts';
import type { Database } from '../tenant-transaction.ts';
import { platformKeys } from './company-keys/table.ts';
import { readsAtMost } from './company-keys/held-company-keys.ts';
import { keysAway } from './keys-away.ts';
import type { KeyVault } from './key-vault.ts';
import { keptForAWhile } from './kept-for-a-while.ts';
import { singleFlight } from './single-flight.ts';

type Parts = Readonly<{ database: Database; keyVault: KeyVault; clock: Clock; randomness: Randomness }>;

/** The deployment's own key, wrapped by the vault's, from which a secret for each purpose is derived (HKDF, RFC 5869). */
export function openDeploymentKey({
  database,
  keyVault,
  clock,
  randomness,
}: Parts): (purpose: string) => Promise<Buffer> {
  const held = keptForAWhile<KeyObject>({ most: 1, forMs: readsAtMost });
  const once = singleFlight<KeyObject>();

  const newest = () =>
    database.onPlatform((tx) => tx.db.select().from(platformKeys).orderBy(desc(platformKeys.version)).limit(1));

  async function load(): Promise<KeyObject> {
    let [row] = await newest();
    if (!row) {
      const { by, wrapped } = await keyVault.wrap(randomness.bytes(32));
      await database.onPlatform((tx) =>
        tx.db
          .insert(platformKeys)
          .values({ version: 1, wrappedBy: by, wrapped, createdAt: tx.now })
          .onConflictDoNothing(),
      );
      [row] = await newest();
    }
    const key = createSecretKey(await keyVault.unwrap(row!.wrappedBy, row!.wrapped));
    held.set('', key, clock.now().getTime());
    return key;
  }

  return async (purpose) => {
    const key =
      held.get('', clock.now().getTime()) ??
      (await once('', load).catch((error: unknown) => {
        throw keysAway(error) ?? error;
      }));
    return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `deployment|${purpose}`, 32));
  };
}
