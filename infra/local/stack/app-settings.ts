import type { SettingName } from '../../../shared/platform/configuration.ts';
import type { BankidReady } from '../peers/bankid.ts';
import type { KeyVaultReady } from '../peers/key-vault.ts';
import type { OpenidReady } from '../peers/openid.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { S3Ready } from '../peers/s3.ts';
import type { SmtpReady } from '../peers/smtp.ts';
import { staffTenant } from '../demo/staff.ts';
import type { KeptState } from './kept-state.ts';
import { secretSettings } from './local-secrets.ts';
import { databaseName, keyDatabaseName } from './prepare-database.ts';
import { s3Roles } from './s3-policies.ts';

export const signInClient = 'clvr-benefits';
export const mailUser = 'clvr';
export const fieldKeyName = 'field-key';
export const filesContainer = 'receipts';
export const keyCopiesContainer = 'key-copies';
export const incomingContainer = 'incoming';
export const s3Region = 'eu-north-1';
export const s3Buckets = { anchors: 'anchors', erasureLedger: 'erasure-ledger', backup: 'backup' } as const;

type Peers = Readonly<{
  postgres: PostgresReady;
  keyVault: KeyVaultReady;
  s3: S3Ready;
  smtp: SmtpReady;
  openid: OpenidReady;
  bankid: BankidReady;
}>;

/** The settings that let the product find the local peers: the same keys as in Azure, with local answers. No secret is in them. */
export function appSettings(
  peers: Peers,
  kept: KeptState,
  origin: string,
  caFile: string,
): Record<SettingName, string> {
  return {
    ...secretSettings(kept.directory),
    CLVR_ROLE: 'local',
    CLVR_APP: 'all',
    PUBLIC_ORIGIN: origin,
    DATABASE_HOST: peers.postgres.host,
    DATABASE_PORT: String(peers.postgres.port),
    DATABASE_NAME: databaseName,
    DATABASE_CA_FILE: peers.postgres.caFile,
    DATABASE_APP_USER: 'app',
    DATABASE_OPERATIONS_USER: 'operations',
    DATABASE_BACKUP_USER: 'backup',
    DATABASE_DRILL_USER: 'drill',
    DATABASE_POOL_SIZE: '8',
    DATABASE_REFUSALS_FILE: peers.postgres.refusedFile,
    KEY_DATABASE_HOST: peers.postgres.host,
    KEY_DATABASE_PORT: String(peers.postgres.port),
    KEY_DATABASE_NAME: keyDatabaseName,
    KEY_DATABASE_USER: 'keyholder',
    KEY_VAULT_URL: peers.keyVault.url,
    KEY_VAULT_CA_FILE: peers.keyVault.caFile,
    MANAGED_IDENTITY: peers.keyVault.clientId,
    FIELD_KEY_NAME: fieldKeyName,
    FIELD_KEY_FILE: kept.formerKeyFile ?? 'none',
    BLOB_CONTAINER: filesContainer,
    KEY_COPIES_CONTAINER: keyCopiesContainer,
    MALWARE_SCAN: 'off',
    INCOMING_CONTAINER: incomingContainer,
    S3_ENDPOINT: peers.s3.endpoint,
    S3_REGION: peers.s3.region,
    S3_CA_FILE: peers.s3.caFile,
    S3_ANCHORS_BUCKET: s3Buckets.anchors,
    S3_ERASURE_LEDGER_BUCKET: s3Buckets.erasureLedger,
    S3_BACKUP_BUCKET: s3Buckets.backup,
    AWS_TOKEN_AUDIENCE: peers.keyVault.federation.audience,
    AWS_LOCKED_OBJECTS_ROLE: s3Roles.lockedObjects,
    AWS_BACKUP_WRITER_ROLE: s3Roles.backupWriter,
    AWS_BACKUP_READER_ROLE: s3Roles.backupReader,
    AWS_BACKUP_REMOVER_ROLE: s3Roles.backupRemover,
    SIGN_IN_AUTHORITY: `${peers.openid.origin}/organizations/v2.0`,
    SIGN_IN_CLIENT_ID: signInClient,
    SIGN_IN_SECOND_FACTOR: 'c1',
    BANKID_API: peers.bankid.url,
    BANKID_APP: peers.bankid.appOrigin,
    BANKID_CA_FILE: peers.bankid.caFile,
    STAFF_DIRECTORY: staffTenant,
    MAIL_HOST: 'localhost',
    MAIL_PORT: String(peers.smtp.port),
    MAIL_USER: mailUser,
    MAIL_CA_FILE: caFile,
    MAIL_FROM: 'CLVR Benefits <no-reply@clvrbenefits.example>',
    CLAUDE_ROUTE: 'off',
    CLAUDE_REGION: 'eu-north-1',
    CLAUDE_PROFILE: 'eu.anthropic.claude-haiku-5-5',
    CLAUDE_MODEL: 'claude-haiku-5-5',
    CLAUDE_ENDPOINT: 'aws',
    AWS_MODEL_ROLE: 'none',
    POSTHOG_HOST: 'off',
    CLOSE_API: 'off',
    OPERATOR_NUMBER: '556677-8899',
    OPERATOR_ADDRESS: 'Exempelgatan 1, 111 11 Stockholm',
    CONTACT_ADDRESS: 'hello@clvrbenefits.com',
    RELEASE_EVIDENCE_FILE: 'none',
    RELEASE_VERIFIER_KEY: 'none',
    EGRESS_ALLOW: 'none',
  };
}

/** What only the host and the SDKs read, under the names that Azure gives it: the identity, and where the triggers' messages come from. */
export const platformSettings = (keyVault: KeyVaultReady, kept: KeptState): Record<string, string> => ({
  IDENTITY_ENDPOINT: keyVault.identityEndpoint,
  IDENTITY_HEADER: keyVault.identityHeader,
  SERVICE_BUS_TRIGGERS: secretSettings(kept.directory).SERVICE_BUS,
});
