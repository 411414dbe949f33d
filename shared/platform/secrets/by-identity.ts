import { Secret } from '../secret.ts';

/** What gives tokens of an identity; the clients of Azure take it as it is. */
export type Tokens = Readonly<{
  getToken(scope: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }>;
}>;

/**
 * Stands where a secret would, where there is none: whoever connects shows a token of an identity instead, and nothing of it is kept.
 * `at` is the host that is connected to, or for a sign-in to the database the client id of the identity that is the role.
 */
export class ByIdentity extends Secret {
  readonly at: string;
  readonly tokens: Tokens;
  constructor(at: string, tokens: Tokens) {
    super('');
    this.at = at;
    this.tokens = tokens;
  }
  /** @throws Error always: there is nothing to reveal, and a client that asks would connect without anything */
  override reveal(): never {
    throw new Error('there is no secret here, but an identity');
  }
}

/** The settings that may name an identity in place of a secret: what a database, a store or a broker of Azure opens by a token. */
const settingsByIdentity = [
  'DATABASE_APP_PASSWORD',
  'DATABASE_OPERATIONS_PASSWORD',
  'DATABASE_BACKUP_PASSWORD',
  'DATABASE_DRILL_PASSWORD',
  'KEY_DATABASE_PASSWORD',
  'BLOB_CONNECTION',
  'SERVICE_BUS',
];

const clientId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hosts: Readonly<Record<string, RegExp>> = {
  BLOB_CONNECTION: /^[a-z0-9]{3,24}\.blob\.core\.windows\.net$/,
  SERVICE_BUS: /^[a-z0-9-]{6,50}\.servicebus\.windows\.net$/,
};

/** Whether a setting may name this identity, or this host: a token is shown to nobody but Azure. */
export const mayBeByIdentity = (setting: string, at: string): boolean =>
  settingsByIdentity.includes(setting) && (hosts[setting] ?? clientId).test(at);

/** Whether a setting names an identity that is the one of a role of the database, and not the process's own. */
export const isOfDatabase = (setting: string): boolean => !Object.hasOwn(hosts, setting);
