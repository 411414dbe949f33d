import { Secret } from '../secret.ts';

/** The apps that are deployed from one bundle. */
export type AppPart = 'web' | 'worker' | 'operations';

const ofAll = [
  'DATABASE_APP_PASSWORD',
  'DATABASE_OPERATIONS_PASSWORD',
  'KEY_DATABASE_PASSWORD',
  'BLOB_CONNECTION',
  'SERVICE_BUS',
  // Erasures are signed for where they happen, and whoever shows a proof names the key that made it.
  'SEAL_KEY',
  // Staff are told of an opened glass before anything else happens, and errors go out from where they were met.
  'MAIL_PASSWORD',
  'POSTHOG_KEY',
] as const;

/** The settings whose secrets an app uses. It reads no other, and the infrastructure code lets it read no other. */
export const secretsOfApp = {
  web: [...ofAll, 'SIGN_IN_CLIENT_SECRET', 'BANKID_CLIENT_CERTIFICATE', 'BANKID_CLIENT_KEY'],
  worker: ofAll,
  operations: [...ofAll, 'DATABASE_BACKUP_PASSWORD', 'DATABASE_DRILL_PASSWORD', 'CLOSE_API_KEY'],
} as const satisfies Readonly<Record<AppPart, readonly string[]>>;

/** Whether a process with these triggers uses the secret of a setting. */
export const usesSecret = (app: AppPart | 'all', setting: string): boolean =>
  app === 'all' || secretsOfApp[app].some((name) => name === setting);

/** Whether a process looks how old the secret of a setting is: the app with the timers at every one, which takes no reading of it. */
export const watchesSecret = (app: AppPart | 'all', setting: string): boolean =>
  app === 'operations' || usesSecret(app, setting);

/** Stands where a secret would that another app has: it was not read, and this process can do nothing that needs it. */
export class SecretOfAnotherApp extends Secret {
  readonly #setting: string;
  constructor(setting: string) {
    super('');
    this.#setting = setting;
  }
  /** @throws Error always, with the name of the setting: a verb was given to an app that is not to have it */
  override reveal(): never {
    throw new Error(`${this.#setting} is a secret of another app`);
  }
}
