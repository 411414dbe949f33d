import type { SettingName } from '../../../shared/platform/configuration.ts';
import type { AzuriteReady } from '../peers/azurite.ts';
import type { OpenidReady } from '../peers/openid.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { ServiceBusReady } from '../peers/service-bus.ts';
import type { SmtpReady } from '../peers/smtp.ts';
import { companyTenant } from '../demo/company.ts';
import type { KeptState } from './kept-state.ts';
import { databaseName, keyDatabaseName } from './prepare-database.ts';

export const signInClient = 'clvr-benefits';
export const mailUser = 'clvr';

type Peers = Readonly<{
  postgres: PostgresReady;
  azurite: AzuriteReady;
  serviceBus: ServiceBusReady;
  smtp: SmtpReady;
  openid: OpenidReady;
}>;

/** The settings that let the product find the local peers: the same keys as in Azure, with local answers. */
export function appSettings(
  peers: Peers,
  kept: KeptState,
  origin: string,
  caFile: string,
): Record<SettingName, string> {
  return {
    CLVR_ROLE: 'local',
    PUBLIC_ORIGIN: origin,
    DATABASE_HOST: peers.postgres.host,
    DATABASE_PORT: String(peers.postgres.port),
    DATABASE_NAME: databaseName,
    DATABASE_CA_FILE: peers.postgres.caFile,
    DATABASE_APP_USER: 'app',
    DATABASE_APP_PASSWORD: kept.passwords.app.reveal(),
    DATABASE_OPERATIONS_USER: 'operations',
    DATABASE_OPERATIONS_PASSWORD: kept.passwords.operations.reveal(),
    DATABASE_POOL_SIZE: '8',
    KEY_DATABASE_HOST: peers.postgres.host,
    KEY_DATABASE_PORT: String(peers.postgres.port),
    KEY_DATABASE_NAME: keyDatabaseName,
    KEY_DATABASE_USER: 'keyholder',
    KEY_DATABASE_PASSWORD: kept.passwords.keyholder.reveal(),
    FIELD_KEY_FILE: kept.formerKeyFile ?? 'none',
    BLOB_CONNECTION: peers.azurite.connectionString,
    BLOB_CONTAINER: 'receipts',
    KEY_COPIES_CONTAINER: 'key-copies',
    SERVICE_BUS: peers.serviceBus.connectionString,
    SIGN_IN_AUTHORITY: `${peers.openid.origin}/${companyTenant}/v2.0`,
    SIGN_IN_CLIENT_ID: signInClient,
    SIGN_IN_CLIENT_SECRET: kept.passwords.signIn.reveal(),
    MAIL_HOST: 'localhost',
    MAIL_PORT: String(peers.smtp.port),
    MAIL_USER: mailUser,
    MAIL_PASSWORD: kept.passwords.mail.reveal(),
    MAIL_CA_FILE: caFile,
    MAIL_FROM: 'CLVR Benefits <no-reply@clvrbenefits.example>',
    CLAUDE_ROUTE: 'off',
    CLAUDE_REGION: 'eu-north-1',
    CLAUDE_PROFILE: 'eu.anthropic.claude-haiku-5-5',
    CLAUDE_MODEL: 'claude-haiku-5-5',
    CLAUDE_ENDPOINT: 'aws',
  };
}
