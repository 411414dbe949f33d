import type { SecretClient } from '@azure/keyvault-secrets';
import { KeyRefused } from '../../platform/encryption/key-vault.ts';
import { Secret } from '../../platform/secret.ts';
import type { Age, VaultSecrets } from '../../platform/secrets/vault-secrets.ts';
import { askVault, usualPatience } from './ask-vault.ts';
import { connectVault, type VaultSettings } from './connect-vault.ts';

/** The secrets in the Key Vault of the configuration. The SDK is loaded on first use. */
export function openVaultSecrets(settings: VaultSettings, onDenied?: () => void): VaultSecrets {
  let opened: Promise<SecretClient> | undefined;
  const make = async (): Promise<SecretClient> => {
    const [{ SecretClient: Client }, { url, credential, options }] = await Promise.all([
      import('@azure/keyvault-secrets'),
      connectVault(settings, onDenied),
    ]);
    return new Client(url, credential, options);
  };
  const open = () =>
    (opened ??= make().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  return {
    async read(name) {
      const { value } = await askVault(usualPatience, async (options) => (await open()).getSecret(name, options));
      if (!value) throw new KeyRefused('SecretEmpty');
      return new Secret(value);
    },
    async age(name) {
      const ages = await askVault(usualPatience, async (options) => {
        const found: Age[] = [];
        for await (const one of (await open()).listPropertiesOfSecretVersions(name, options))
          if (one.enabled !== false) found.push({ madeAt: one.createdOn!, expiresAt: one.expiresOn ?? null });
        return found;
      });
      const [newest] = ages.sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
      if (!newest) throw new KeyRefused('SecretDisabled');
      return newest;
    },
  };
}
