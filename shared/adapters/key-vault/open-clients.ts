import type { CryptographyClient, KeyClient } from '@azure/keyvault-keys';
import { connectVault, type VaultSettings } from './connect-vault.ts';
import { oneFirst } from './one-first.ts';

type OneAtFirst = ReturnType<typeof oneFirst>;
type VersionClient = Readonly<{ client: CryptographyClient; first: OneAtFirst }>;

/** The SDK's clients for one key: one for the key, and one for each version that is used. */
export type KeyClients = Readonly<{
  keys: KeyClient;
  first: OneAtFirst;
  ofVersion(version: string): VersionClient;
}>;

/** Opens the clients for a key. No request is made. */
export async function openClients(settings: VaultSettings, onDenied?: () => void): Promise<KeyClients> {
  const [sdk, { url, credential, options }] = await Promise.all([
    import('@azure/keyvault-keys'),
    connectVault(settings, onDenied),
  ]);
  const name = settings.keyName;
  const versions = new Map<string, VersionClient>();
  return {
    keys: new sdk.KeyClient(url, credential, { ...options }),
    first: oneFirst(),
    ofVersion(version) {
      const known = versions.get(version);
      if (known) return known;
      const id = new URL(`/keys/${name}/${version}`, url).href;
      // Told of an id alone, the client would read the key and refuse to unwrap with a version that has expired. Told of a version
      // that never expires, it asks the vault, which knows better.
      const key = { id, name, key: { kid: id }, properties: { id, name, vaultUrl: url, version } };
      const made = { client: new sdk.CryptographyClient(key, credential, { ...options }), first: oneFirst() };
      versions.set(version, made);
      return made;
    },
  };
}
