import { fieldKeyName } from '../../infra/local/stack/app-settings.ts';
import type { KeyVaultReady } from '../../infra/local/peers/key-vault.ts';
import { ensureKey, localVaultClients } from '../../infra/local/stack/prepare-vault.ts';
import type { Configuration } from '../../shared/platform/configuration.ts';
import { sharedPeer } from './shared-peer.ts';

export type VaultSettings = Configuration['keyVault'];

/**
 * What configuration would say of a local vault. The test process takes on the vault's identity, where the SDK looks for it: a
 * process has one identity, and the SDK keeps to the first that it found.
 */
export function vaultSettings(ready: KeyVaultReady, keyName: string = fieldKeyName): VaultSettings {
  const { url, caFile, clientId, identityEndpoint, identityHeader } = ready;
  Object.assign(process.env, { IDENTITY_ENDPOINT: identityEndpoint, IDENTITY_HEADER: identityHeader });
  return { url, caFile, identity: clientId, keyName };
}

/**
 * The vault that the run shares, with its key that everybody wraps under. Who rotates or disables takes a key of their own, by a name
 * that nobody else has; making one takes a moment.
 */
export async function sharedVault(keyOfOnesOwn?: string): Promise<VaultSettings> {
  const ready = await sharedPeer('key-vault');
  if (keyOfOnesOwn !== undefined) await ensureKey((await localVaultClients(ready)).keys, keyOfOnesOwn);
  return vaultSettings(ready, keyOfOnesOwn);
}
