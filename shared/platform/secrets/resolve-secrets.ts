import type { Configuration, SecretName, UnresolvedConfiguration } from '../configuration.ts';
import { localOnlySays } from '../local-only.ts';
import { KeyVaultAway } from '../encryption/key-vault.ts';
import type { Secret } from '../secret.ts';
import { SettingsRefused } from '../settings-refused.ts';
import { ByIdentity, isOfDatabase, type Tokens } from './by-identity.ts';
import { placesIn, replacePlaces, type SecretPlace } from './secret-place.ts';
import { readSecretFile } from './secret-file.ts';
import { SecretOfAnotherApp, usesSecret } from './secrets-of-app.ts';
import type { VaultSecrets } from './vault-secrets.ts';

/** What gives away, in a secret, a connection to a peer on the same machine: plain text, or an emulator. */
const localOnly: Partial<Record<SecretName, RegExp>> = {
  SERVICE_BUS: /UseDevelopmentEmulator=true/i,
  BLOB_CONNECTION: /DefaultEndpointsProtocol=http;|UseDevelopmentStorage=true|=http:/i,
};

const codeOf = (thrown: unknown): string => {
  const { code, name } = thrown as { code?: unknown; name?: unknown };
  return String(code ?? name);
};

/**
 * Reads every secret that the app of a configuration uses, once, and gives the configuration with the secrets in it; in the place of one
 * that only another app uses stands a SecretOfAnotherApp. Where a setting names an identity, what gives its tokens (`identityOf`, null for the process's own) stands in its place. Rejects with
 * KeyVaultAway where the vault does not answer for the moment, and else with SettingsRefused: the settings whose secrets cannot be
 * read, each with a code, or are connections that only one machine may have.
 */
export async function resolveSecrets(
  configuration: UnresolvedConfiguration,
  vault: Pick<VaultSecrets, 'read'>,
  identityOf: (clientId: string | null) => Tokens,
): Promise<Configuration> {
  const places = placesIn(configuration).filter(({ setting }) => usesSecret(configuration.app, setting));
  const read = ({ setting, from, at }: SecretPlace): Promise<Secret> => {
    if (from === 'vault') return vault.read(at);
    if (from === 'file') return readSecretFile(at);
    const who = isOfDatabase(setting) ? at : configuration.keyVault.identity;
    return Promise.resolve(new ByIdentity(at, identityOf(who)));
  };
  const found = await Promise.allSettled(places.map(read));
  const failed = found.flatMap((one, at) =>
    one.status === 'rejected' ? [{ setting: places[at]!.setting, reason: one.reason as unknown }] : [],
  );
  const away = failed.find(({ reason }) => reason instanceof KeyVaultAway);
  if (away) throw away.reason;
  if (failed.length > 0) {
    const refused = failed.map(({ setting, reason }) => ({ setting, reason: codeOf(reason) }));
    throw new SettingsRefused('secrets that cannot be read', refused);
  }
  const secrets = new Map<SecretPlace, Secret>();
  for (const [at, one] of found.entries()) if (one.status === 'fulfilled') secrets.set(places[at]!, one.value);
  const said = [...secrets].filter(([, secret]) => !(secret instanceof ByIdentity));
  const plain = said.filter(([{ setting }, secret]) => localOnly[setting as SecretName]?.test(secret.reveal()));
  if (configuration.role !== 'local' && plain.length > 0) {
    const refused = plain.map(([{ setting }]) => ({ setting, reason: 'local-only' }));
    throw new SettingsRefused(localOnlySays, refused);
  }
  return replacePlaces(
    configuration,
    (place) => secrets.get(place) ?? new SecretOfAnotherApp(place.setting),
  ) as Configuration;
}
