import { blobKeyCopies } from '../../shared/adapters/blob/key-copies.ts';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import { openKeyRing, type KeyRingParts } from '../../shared/platform/encryption/open-key-ring.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import { Secret } from '../../shared/platform/secret.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { sharedPeer } from './shared-peer.ts';
import { sharedVault } from './shared-vault.ts';

export type KeyWorld = Awaited<ReturnType<typeof keyWorld>>;

/** The whole hierarchy of keys over a database of the test file's own, guarded by the run's vault, with its copies beside it. */
export async function keyWorld(db: FreshDatabase, parts: Partial<KeyRingParts> = {}) {
  const azurite = await sharedPeer('azurite');
  const connection = new Secret(azurite.connectionString);
  const keyVault = parts.keyVault ?? openKeyVault(await sharedVault(), { clock: db.clock });
  const copies = blobKeyCopies({ connection, container: `${db.name.replaceAll('_', '-')}-keys` });
  const keys = openKeyRing({
    database: db.app,
    keyDatabase: db.keys,
    keyVault,
    clock: db.clock,
    randomness: db.randomness,
    copies,
    ...parts,
  });
  return { keys, keyVault, copies, keyDatabase: db.keys, seals: createSeals(keys, db.randomness) };
}
