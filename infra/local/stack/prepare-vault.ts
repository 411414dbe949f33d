import type { AccessToken, TokenCredential } from '@azure/identity';
import type { KeyClient } from '@azure/keyvault-keys';
import type { SecretClient } from '@azure/keyvault-secrets';
import { keyRotation } from '../../../shared/platform/encryption/key-vault.ts';
import type { Secret } from '../../../shared/platform/secret.ts';
import type { KeyVaultReady } from '../peers/key-vault.ts';
import { fieldKeyName } from './app-settings.ts';
import type { KeptState } from './kept-state.ts';
import { signInSecretName } from './local-secrets.ts';

type Identity = Pick<KeyVaultReady, 'identityEndpoint' | 'identityHeader'>;

/**
 * The local identity for a process that does not have it in its environment. Microsoft's own credential remembers the first
 * endpoint that a process ever asked, and a test run starts several vaults.
 */
export function localCredential({ identityEndpoint, identityHeader }: Identity): TokenCredential {
  return {
    async getToken(): Promise<AccessToken> {
      const address = `${identityEndpoint}?api-version=2019-08-01&resource=https://vault.azure.net`;
      const response = await fetch(address, { headers: { 'x-identity-header': identityHeader } });
      if (!response.ok) throw new Error(`the local identity endpoint answered ${response.status}`);
      const { access_token: token, expires_on: until } = (await response.json()) as Record<string, string>;
      return { token: token!, expiresOnTimestamp: Number(until) * 1000 };
    },
  };
}

/** The real clients on a local vault, as its administrator has them. */
export async function localVaultClients(vault: KeyVaultReady): Promise<{ keys: KeyClient; secrets: SecretClient }> {
  const [{ readFileSync }, { KeyClient: Keys }, { SecretClient: Secrets }] = await Promise.all([
    import('node:fs'),
    import('@azure/keyvault-keys'),
    import('@azure/keyvault-secrets'),
  ]);
  const options = {
    tlsOptions: { ca: readFileSync(vault.caFile, 'utf8') },
    disableChallengeResourceVerification: true,
  };
  const credential = localCredential(vault);
  return { keys: new Keys(vault.url, credential, options), secrets: new Secrets(vault.url, credential, options) };
}

const isMissing = (error: unknown): boolean => (error as { statusCode?: number }).statusCode === 404;
const dayMs = 86_400_000;
const days = (count: number) => `P${count}D`;

/** Makes the wrapping key where it is missing, and has it rotated by itself. In Azure the infrastructure code does both. */
export async function ensureKey(keys: KeyClient, name: string): Promise<void> {
  const { everyDays, expiresAfterDays, notifyDaysBefore } = keyRotation;
  await keys.getKey(name).catch(async (error: unknown) => {
    if (!isMissing(error)) throw error;
    await keys.createRsaKey(name, {
      keySize: 3072,
      keyOps: ['wrapKey', 'unwrapKey'],
      // The policy gives an expiry to the versions that it makes; the first one is made before it.
      expiresOn: new Date(Date.now() + expiresAfterDays * dayMs),
    });
  });
  await keys.updateKeyRotationPolicy(name, {
    expiresIn: days(expiresAfterDays),
    lifetimeActions: [
      { action: 'Rotate', timeAfterCreate: days(everyDays) },
      { action: 'Notify', timeBeforeExpiry: days(notifyDaysBefore) },
    ],
  });
}

/** Puts a secret into the vault where it is missing or another one: its age stays that of its last change. */
export async function ensureSecret(secrets: SecretClient, name: string, wanted: Secret): Promise<void> {
  const known = await secrets.getSecret(name).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (known?.value !== wanted.reveal()) await secrets.setSecret(name, wanted.reveal());
}

/** Puts into a local vault what the product finds in one: the key that guards the company keys, and the sign-in secret. */
export async function prepareVault(vault: KeyVaultReady, { passwords }: KeptState): Promise<void> {
  const { keys, secrets } = await localVaultClients(vault);
  await Promise.all([ensureKey(keys, fieldKeyName), ensureSecret(secrets, signInSecretName, passwords.signIn)]);
}
