import { inject } from 'vitest';
import type { AzuriteReady } from '../../infra/local/peers/azurite.ts';
import type { KeyVaultReady } from '../../infra/local/peers/key-vault.ts';
import type { PostgresReady } from '../../infra/local/peers/postgres.ts';
import type { S3Ready } from '../../infra/local/peers/s3.ts';
import type { SmtpReady } from '../../infra/local/peers/smtp.ts';
import type { StackAddress } from './run-stack.ts';
import type { TemplateDatabase } from './template-database.ts';

/** What the whole test run shares. It is started when a test first asks for it. */
export type SharedPeers = {
  postgres: PostgresReady;
  database: TemplateDatabase;
  azurite: AzuriteReady;
  'service-bus': { port: number; connectionString: string };
  smtp: SmtpReady & { auth: { user: string; password: string }; caFile: string };
  'key-vault': KeyVaultReady;
  s3: S3Ready & { keys: { accessKeyId: string; secretAccessKey: string } };
  web: { built: boolean };
  stack: StackAddress;
};

/** Gives a shared peer's addresses and local credentials. Throws with the peer's own words when it cannot start. */
export async function sharedPeer<Name extends keyof SharedPeers>(name: Name): Promise<SharedPeers[Name]> {
  const response = await fetch(`${inject('sharedPeers')}/${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as SharedPeers[Name];
}
