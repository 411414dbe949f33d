import { KeyRefused, type KeyVault } from '../encryption/key-vault.ts';
import type { Watched } from './due-secrets.ts';
import { ageOfSecretFile, SecretFileRefused } from './secret-file.ts';
import type { SecretPlace } from './secret-place.ts';
import type { Age, VaultSecrets } from './vault-secrets.ts';

/** What is asked to know how old everything is. Nothing of it reads a secret. */
export type SecretSources = Readonly<{
  secretPlaces: readonly SecretPlace[];
  vaultSecrets: Pick<VaultSecrets, 'age'>;
  keyVault: Pick<KeyVault, 'versions'>;
}>;

/** Null when there is none to be used; what is only away for the moment is thrown on. */
const orUnusable = (age: Promise<Age>): Promise<Age | null> =>
  age.catch((error: unknown) => {
    if (error instanceof KeyRefused || error instanceof SecretFileRefused) return null;
    throw error;
  });

async function ageOfKey(keyVault: SecretSources['keyVault']): Promise<Age> {
  // Older versions only unwrap what they wrapped, which they do after their end as well.
  const [newest] = await keyVault.versions();
  if (!newest?.enabled) throw new KeyRefused('KeyDisabled');
  return { madeAt: newest.createdAt, expiresAt: newest.expiresAt };
}

/** Finds the age of each secret and of the wrapping key, by setting. An identity has none: its tokens last an hour. Rejects with KeyVaultAway. */
export async function lookAtSecrets({ secretPlaces, vaultSecrets, keyVault }: SecretSources): Promise<Watched[]> {
  const kept = secretPlaces.filter(({ from }) => from !== 'identity');
  const secrets = kept.map(async ({ setting, from, at }): Promise<Watched> => {
    const age = from === 'vault' ? vaultSecrets.age(at) : ageOfSecretFile(at);
    return { setting, kind: 'secret', age: await orUnusable(age) };
  });
  const key = orUnusable(ageOfKey(keyVault)).then((age): Watched => ({ setting: 'FIELD_KEY_NAME', kind: 'key', age }));
  return Promise.all([...secrets, key]);
}
