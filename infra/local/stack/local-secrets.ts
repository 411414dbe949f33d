import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretName } from '../../../shared/platform/configuration.ts';
import type { Secret } from '../../../shared/platform/secret.ts';

/** The sign-in secret is kept in the local vault, so that one of each kind of place is used on one machine. */
const inVault = { SIGN_IN_CLIENT_SECRET: 'sign-in-client-secret' } as const;
type InFile = Exclude<SecretName, keyof typeof inVault>;

export const signInSecretName = inVault.SIGN_IN_CLIENT_SECRET;

const fileOf = (directory: string, name: InFile) => join(directory, 'secrets', name);

/** What the secret settings of a local deployment say: where each secret is. */
export const secretSettings = (directory: string): Record<SecretName, string> => ({
  DATABASE_APP_PASSWORD: `file:${fileOf(directory, 'DATABASE_APP_PASSWORD')}`,
  DATABASE_OPERATIONS_PASSWORD: `file:${fileOf(directory, 'DATABASE_OPERATIONS_PASSWORD')}`,
  KEY_DATABASE_PASSWORD: `file:${fileOf(directory, 'KEY_DATABASE_PASSWORD')}`,
  BLOB_CONNECTION: `file:${fileOf(directory, 'BLOB_CONNECTION')}`,
  SEAL_KEY: `file:${fileOf(directory, 'SEAL_KEY')}`,
  SERVICE_BUS: `file:${fileOf(directory, 'SERVICE_BUS')}`,
  SIGN_IN_CLIENT_SECRET: `vault:${signInSecretName}`,
  BANKID_CLIENT_CERTIFICATE: `file:${fileOf(directory, 'BANKID_CLIENT_CERTIFICATE')}`,
  BANKID_CLIENT_KEY: `file:${fileOf(directory, 'BANKID_CLIENT_KEY')}`,
  MAIL_PASSWORD: `file:${fileOf(directory, 'MAIL_PASSWORD')}`,
});

/** Writes secrets into the files that the settings name. One that is there already is left alone: a file is as old as its secret. */
export function keepSecrets(directory: string, secrets: Readonly<Record<InFile, Secret>>): void {
  mkdirSync(join(directory, 'secrets'), { recursive: true, mode: 0o700 });
  for (const [name, secret] of Object.entries(secrets)) {
    const file = fileOf(directory, name as InFile);
    if (existsSync(file) && readFileSync(file, 'utf8') === secret.reveal()) continue;
    // Renamed into place, so that a mode somebody gave to the old file is not kept for the new secret.
    writeFileSync(`${file}.new`, secret.reveal(), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}
