import { secretsOfApp } from '../../shared/platform/secrets/secrets-of-app.ts';
import type { AppName } from './stacks/differences.ts';

/** The settings whose secrets lie in the vault; all others are tokens of identities. */
export const vaultSecrets = [
  'SEAL_KEY',
  'SIGN_IN_CLIENT_SECRET',
  'BANKID_CLIENT_CERTIFICATE',
  'BANKID_CLIENT_KEY',
  'MAIL_PASSWORD',
  'POSTHOG_KEY',
  'CLOSE_API_KEY',
] as const;
export type VaultSecret = (typeof vaultSecrets)[number];

/** A secret is in the vault under the name of its setting. */
export const nameInVault = (name: VaultSecret): string => name.toLowerCase().replaceAll('_', '-');

/** Whether an app reads a secret: by the list that it reads them by itself. */
export const readsSecret = (app: AppName, name: VaultSecret): boolean =>
  (secretsOfApp[app] as readonly string[]).includes(name);
