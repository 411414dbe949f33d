import * as pulumi from '@pulumi/pulumi';
import type { SecretName, SettingName } from '../../shared/platform/configuration.ts';
import { bankidApi } from '../../shared/platform/local-only.ts';
import { evidenceFile } from '../bundle/sign-release.ts';
import type { AwsSide } from './aws.ts';
import { databaseNames, type Database } from './database.ts';
import type { Identities } from './identities.ts';
import type { Messaging } from './messaging.ts';
import type { AppName } from './stacks/differences.ts';
import type { Stack } from './stacks/stack.ts';
import { fileContainers, type Storage } from './storage.ts';
import { nameInVault, type VaultSecret } from './vault-secrets.ts';
import { fieldKeyName, type Vault } from './vault.ts';

export type SettingsFrom = Readonly<{
  identities: Identities;
  database: Database;
  storage: Storage;
  messaging: Messaging;
  vault: Vault;
  aws: AwsSide;
}>;

/** The certificates that the image of Functions trusts; names are verified in full all the same. */
const systemAuthorities = '/etc/ssl/certs/ca-certificates.crt';

/** Where a secret is in the vault: under the name of its setting. */
const inVault = (name: VaultSecret): string => `vault:${nameInVault(name)}`;

/** Instead of a secret: a token of an identity, asked for when it is needed. Nothing of it is kept anywhere. */
const asIdentity = (at: pulumi.Input<string>): pulumi.Output<string> => pulumi.interpolate`identity:${at}`;

/** Where each secret is, or by which identity there is none. */
function secretPlaces({ identities, storage, messaging }: SettingsFrom): Record<SecretName, pulumi.Input<string>> {
  const { database } = identities;
  return {
    DATABASE_APP_PASSWORD: asIdentity(database.app.clientId),
    DATABASE_OPERATIONS_PASSWORD: asIdentity(database.operations.clientId),
    DATABASE_BACKUP_PASSWORD: asIdentity(database.backup.clientId),
    DATABASE_DRILL_PASSWORD: asIdentity(database.drill.clientId),
    KEY_DATABASE_PASSWORD: asIdentity(database.keyholder.clientId),
    BLOB_CONNECTION: asIdentity(pulumi.interpolate`${storage.files.name}.blob.core.windows.net`),
    SERVICE_BUS: asIdentity(messaging.host),
    SEAL_KEY: inVault('SEAL_KEY'),
    SIGN_IN_CLIENT_SECRET: inVault('SIGN_IN_CLIENT_SECRET'),
    BANKID_CLIENT_CERTIFICATE: inVault('BANKID_CLIENT_CERTIFICATE'),
    BANKID_CLIENT_KEY: inVault('BANKID_CLIENT_KEY'),
    MAIL_PASSWORD: inVault('MAIL_PASSWORD'),
    POSTHOG_KEY: inVault('POSTHOG_KEY'),
    CLOSE_API_KEY: inVault('CLOSE_API_KEY'),
  };
}

/** The settings of the product for one app: the keys are those of `shared/platform/configuration.ts`, and the compiler asks for each. */
export function appSettings(stack: Stack, app: AppName, from: SettingsFrom): Record<SettingName, pulumi.Input<string>> {
  const { account } = stack;
  const production = stack.name === 'production';
  const inPassing = (name: string) => pulumi.interpolate`${from.storage.passing.name}.blob.core.windows.net/${name}`;
  return {
    ...secretPlaces(from),
    CLVR_ROLE: stack.name,
    CLVR_APP: app,
    PUBLIC_ORIGIN: account.origin,
    DATABASE_HOST: from.database.host,
    DATABASE_PORT: '5432',
    DATABASE_NAME: databaseNames.product,
    DATABASE_CA_FILE: systemAuthorities,
    DATABASE_APP_USER: 'app',
    DATABASE_OPERATIONS_USER: 'operations',
    DATABASE_BACKUP_USER: 'backup',
    DATABASE_DRILL_USER: 'drill',
    DATABASE_POOL_SIZE: String(stack.poolSize),
    DATABASE_REFUSALS_FILE: 'none',
    KEY_DATABASE_HOST: from.database.host,
    KEY_DATABASE_PORT: '5432',
    KEY_DATABASE_NAME: databaseNames.keys,
    KEY_DATABASE_USER: 'keyholder',
    KEY_VAULT_URL: from.vault.url,
    KEY_VAULT_CA_FILE: 'system',
    MANAGED_IDENTITY: from.identities.apps[app].clientId,
    FIELD_KEY_NAME: fieldKeyName,
    FIELD_KEY_FILE: 'none',
    BLOB_CONTAINER: fileContainers.files,
    KEY_COPIES_CONTAINER: inPassing(fileContainers.keyCopies),
    MALWARE_SCAN: 'defender',
    INCOMING_CONTAINER: inPassing(fileContainers.incoming),
    S3_ENDPOINT: 'aws',
    S3_REGION: stack.awsRegion,
    S3_CA_FILE: 'system',
    S3_ANCHORS_BUCKET: from.aws.buckets.anchors,
    S3_ERASURE_LEDGER_BUCKET: from.aws.buckets.erasureLedger,
    S3_BACKUP_BUCKET: from.aws.buckets.backup,
    AWS_TOKEN_AUDIENCE: from.aws.audience,
    AWS_LOCKED_OBJECTS_ROLE: from.aws.roles.lockedObjects,
    AWS_BACKUP_WRITER_ROLE: from.aws.roles.backupWriter,
    AWS_BACKUP_READER_ROLE: from.aws.roles.backupReader,
    AWS_BACKUP_REMOVER_ROLE: from.aws.roles.backupRemover,
    SIGN_IN_AUTHORITY: 'https://login.microsoftonline.com/organizations/v2.0',
    SIGN_IN_CLIENT_ID: account.signInClient,
    SIGN_IN_SECOND_FACTOR: 'c1',
    BANKID_API: production ? bankidApi.production : bankidApi.test,
    BANKID_APP: 'bankid',
    BANKID_CA_FILE: production ? 'bankid-production.pem' : 'bankid-test.pem',
    STAFF_DIRECTORY: account.staffDirectory,
    MAIL_HOST: account.mail.host,
    MAIL_PORT: '587',
    MAIL_USER: account.mail.user,
    MAIL_CA_FILE: systemAuthorities,
    MAIL_FROM: account.mail.from,
    CLAUDE_ROUTE: account.claude,
    CLAUDE_REGION: stack.awsRegion,
    CLAUDE_PROFILE: from.aws.model.profile,
    CLAUDE_MODEL: from.aws.model.name,
    CLAUDE_ENDPOINT: 'aws',
    AWS_MODEL_ROLE: from.aws.roles.model,
    // What is told outside is told from production alone: elsewhere nobody's use is measured, and nobody asks for a demo.
    POSTHOG_HOST: production ? 'https://eu.i.posthog.com' : 'off',
    CLOSE_API: production ? 'https://api.close.com/api/v1' : 'off',
    OPERATOR_NUMBER: account.operator.number,
    OPERATOR_ADDRESS: account.operator.address,
    CONTACT_ADDRESS: account.contact,
    RELEASE_EVIDENCE_FILE: account.releaseKey === 'none' ? 'none' : evidenceFile,
    RELEASE_VERIFIER_KEY: account.releaseKey,
    EGRESS_ALLOW: 'none',
  };
}
