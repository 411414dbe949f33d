import * as z from 'zod/mini';
import { isInEu } from '../kernel/aws-regions-in-eu.ts';
import { parseOrganisationNumber } from '../kernel/organisation-number.ts';
import { awsRoles, buckets, givenTwice } from './given-twice.ts';
import { bankidApi, localOnlyIn, localOnlySays } from './local-only.ts';
import { modelGroup, modelSettings, ownClaude } from './model-settings.ts';
import { outsideEuIn, outsideEuSays } from './outside-eu.ts';
import { outsideGroups, outsideSettings } from './outside-settings.ts';
import { drillPoolSize, poolSizes } from './pool-sizes.ts';
import { awsRole, bucket, container, origin, port, text, whole } from './setting-shapes.ts';
import { missingIn, SettingsRefused } from './settings-refused.ts';
import { trialOnlyIn, trialOnlySays } from './trial-only.ts';
import type { AppPart } from './secrets/secrets-of-app.ts';
import { secretPlace, type Resolved, type SecretPlace } from './secrets/secret-place.ts';

/** Every setting there is: `local.settings.sample.json` has exactly these keys. */
export const settings = z.object({
  CLVR_ROLE: z.enum(['local', 'development', 'staging', 'production']),
  /** Which triggers this process has: in Azure three apps run the same bundle. */
  CLVR_APP: z.enum(['all', 'web', 'worker', 'operations']),
  PUBLIC_ORIGIN: origin,
  DATABASE_HOST: text,
  DATABASE_PORT: port,
  DATABASE_NAME: text,
  DATABASE_CA_FILE: text,
  DATABASE_APP_USER: text,
  DATABASE_APP_PASSWORD: text,
  DATABASE_OPERATIONS_USER: text,
  DATABASE_OPERATIONS_PASSWORD: text,
  DATABASE_BACKUP_USER: text,
  DATABASE_BACKUP_PASSWORD: text,
  DATABASE_DRILL_USER: text,
  DATABASE_DRILL_PASSWORD: text,
  DATABASE_POOL_SIZE: whole(1, 100),
  /** Where a server on this machine keeps the sign-ins that it refused; elsewhere its log is looked at in Log Analytics. */
  DATABASE_REFUSALS_FILE: text,
  KEY_DATABASE_HOST: text,
  KEY_DATABASE_PORT: port,
  KEY_DATABASE_NAME: text,
  KEY_DATABASE_USER: text,
  KEY_DATABASE_PASSWORD: text,
  KEY_VAULT_URL: z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/)),
  KEY_VAULT_CA_FILE: text,
  MANAGED_IDENTITY: z.string().check(z.regex(/^(system|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)),
  FIELD_KEY_NAME: z.string().check(z.regex(/^[0-9A-Za-z-]{1,127}$/)),
  FIELD_KEY_FILE: text,
  BLOB_CONNECTION: text,
  BLOB_CONTAINER: text,
  KEY_COPIES_CONTAINER: container,
  /** `defender`: what comes is looked at for malware before anybody reads it; `off`: by nobody. */
  MALWARE_SCAN: z.enum(['off', 'defender']),
  INCOMING_CONTAINER: container,
  S3_ENDPOINT: z.union([z.literal('aws'), z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/))]),
  S3_REGION: z.string().check(z.refine(isInEu)),
  S3_CA_FILE: text,
  S3_ANCHORS_BUCKET: bucket,
  S3_ERASURE_LEDGER_BUCKET: bucket,
  S3_BACKUP_BUCKET: bucket,
  AWS_TOKEN_AUDIENCE: z.string().check(z.regex(/^api:\/\/[\w.-]{1,100}$/)),
  AWS_LOCKED_OBJECTS_ROLE: awsRole,
  AWS_BACKUP_WRITER_ROLE: awsRole,
  AWS_BACKUP_READER_ROLE: awsRole,
  AWS_BACKUP_REMOVER_ROLE: awsRole,
  SEAL_KEY: text,
  SERVICE_BUS: text,
  SIGN_IN_AUTHORITY: z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?\/organizations\/v2\.0$/)),
  SIGN_IN_CLIENT_ID: text,
  SIGN_IN_CLIENT_SECRET: text,
  SIGN_IN_SECOND_FACTOR: z.string().check(z.regex(/^c[1-9][0-9]?$/)),
  BANKID_API: z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/)),
  BANKID_APP: z.union([z.literal('bankid'), origin]),
  BANKID_CA_FILE: text,
  BANKID_CLIENT_CERTIFICATE: text,
  BANKID_CLIENT_KEY: text,
  STAFF_DIRECTORY: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  MAIL_HOST: text,
  MAIL_PORT: port,
  MAIL_USER: text,
  MAIL_PASSWORD: text,
  MAIL_CA_FILE: text,
  MAIL_FROM: text,
  ...modelSettings,
  ...outsideSettings,
  POSTHOG_KEY: text,
  CLOSE_API_KEY: text,
  /** Who runs the service is registered under, and where their post goes; `none` where nobody does business. */
  OPERATOR_NUMBER: z.union([
    z.literal('none'),
    z.string().check(
      z.regex(/^\d{6}-\d{4}$/),
      z.refine((one) => parseOrganisationNumber(one) !== null),
    ),
  ]),
  OPERATOR_ADDRESS: z.string().check(z.minLength(1), z.maxLength(200)),
  CONTACT_ADDRESS: z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/)),
  RELEASE_EVIDENCE_FILE: text,
  RELEASE_VERIFIER_KEY: z.union([z.literal('none'), z.string().check(z.regex(/^[^\s+]+\+[0-9a-f]{8}\+\S+$/))]),
  EGRESS_ALLOW: z.union([z.literal('none'), z.string().check(z.regex(/^[a-z0-9.-]+:\d{1,5}(,[a-z0-9.-]+:\d{1,5})*$/))]),
});

/** The settings that are secrets. Each holds where its secret is: `vault:NAME`, or on one machine `file:PATH`; or `identity:WHICH`, and there is none. */
export const secretNames = [
  'DATABASE_APP_PASSWORD',
  'DATABASE_OPERATIONS_PASSWORD',
  'DATABASE_BACKUP_PASSWORD',
  'DATABASE_DRILL_PASSWORD',
  'KEY_DATABASE_PASSWORD',
  'BLOB_CONNECTION',
  'SEAL_KEY',
  'SERVICE_BUS',
  'SIGN_IN_CLIENT_SECRET',
  'BANKID_CLIENT_CERTIFICATE',
  'BANKID_CLIENT_KEY',
  'MAIL_PASSWORD',
  'POSTHOG_KEY',
  'CLOSE_API_KEY',
] as const satisfies readonly (keyof z.output<typeof settings>)[];

export type SettingName = keyof z.output<typeof settings>;
export type SecretName = (typeof secretNames)[number];
export type Role = z.output<typeof settings>['CLVR_ROLE'];

function refuse(says: string, reason: string, names: readonly string[]): void {
  const refused = names.map((setting) => ({ setting, reason }));
  if (refused.length > 0) throw new SettingsRefused(says, refused);
}

/** The place of each secret. Throws SettingsRefused with the settings that hold something else, which may be the secret itself. */
function placesOf(all: Readonly<Record<SecretName, string>>): Readonly<Record<SecretName, SecretPlace>> {
  const places = secretNames.map((name) => [name, secretPlace(name, all[name])] as const);
  const bare = places.flatMap(([name, place]) => (place === null ? [name] : []));
  refuse('secrets are given by their place, vault:NAME or file:PATH, and not as they are', 'not-a-place', bare);
  return Object.fromEntries(places) as Record<SecretName, SecretPlace>;
}

/**
 * Parses the settings once, into groups; secrets stay places until `resolveSecrets`. Throws SettingsRefused with the
 * settings that are missing or wrong, or that only one machine may have outside the local role.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) throw missingIn('settings missing or not valid', parsed.error);
  const all = parsed.data;
  const secrets = placesOf(all);
  const local = all.CLVR_ROLE === 'local';
  if (!local) refuse(localOnlySays, 'local-only', localOnlyIn(environment, secretNames));
  if (!local) refuse(outsideEuSays, 'outside-eu', outsideEuIn(all));
  if (all.CLVR_ROLE === 'production') refuse(trialOnlySays, 'not-in-production', trialOnlyIn(all));
  refuse('one bucket for two things', 'same-bucket', givenTwice(all, buckets));
  refuse('one role for two duties', 'same-role', givenTwice(all, awsRoles));
  const database = {
    host: all.DATABASE_HOST,
    port: all.DATABASE_PORT,
    name: all.DATABASE_NAME,
    caFile: all.DATABASE_CA_FILE,
  };
  const pools = poolSizes(all.DATABASE_POOL_SIZE);
  return {
    role: all.CLVR_ROLE,
    app: all.CLVR_APP,
    publicOrigin: all.PUBLIC_ORIGIN,
    /** Two copies on one machine share the host name localhost, and cookies know no port: their names do. */
    cookieSuffix: local ? `_${new URL(all.PUBLIC_ORIGIN).port || '80'}` : '',
    database: {
      refusedFile: all.DATABASE_REFUSALS_FILE === 'none' ? null : all.DATABASE_REFUSALS_FILE,
      app: { ...database, poolSize: pools.app, user: all.DATABASE_APP_USER, password: secrets.DATABASE_APP_PASSWORD },
      operations: {
        ...database,
        poolSize: pools.operations,
        user: all.DATABASE_OPERATIONS_USER,
        password: secrets.DATABASE_OPERATIONS_PASSWORD,
      },
      backup: { ...database, poolSize: 1, user: all.DATABASE_BACKUP_USER, password: secrets.DATABASE_BACKUP_PASSWORD },
      /** Makes databases of its own to try backups out in. */
      drill: {
        ...database,
        poolSize: drillPoolSize,
        user: all.DATABASE_DRILL_USER,
        password: secrets.DATABASE_DRILL_PASSWORD,
      },
      keys: {
        ...database,
        host: all.KEY_DATABASE_HOST,
        port: all.KEY_DATABASE_PORT,
        poolSize: pools.keys,
        name: all.KEY_DATABASE_NAME,
        user: all.KEY_DATABASE_USER,
        password: secrets.KEY_DATABASE_PASSWORD,
      },
    },
    /** `identity` is the client id of a managed identity of the app's own; null for the one that comes with it. */
    keyVault: {
      url: all.KEY_VAULT_URL,
      caFile: all.KEY_VAULT_CA_FILE === 'system' ? null : all.KEY_VAULT_CA_FILE,
      identity: all.MANAGED_IDENTITY === 'system' ? null : all.MANAGED_IDENTITY,
      keyName: all.FIELD_KEY_NAME,
    },
    /** A file of keys that sealed before there was a vault, where there is one. */
    formerKeyFile: all.FIELD_KEY_FILE === 'none' ? null : all.FIELD_KEY_FILE,
    blob: { connection: secrets.BLOB_CONNECTION, container: all.BLOB_CONTAINER },
    /** Where files lie as they came until they have been looked at for malware; null where nobody looks. */
    incoming:
      all.MALWARE_SCAN === 'off' ? null : { connection: secrets.BLOB_CONNECTION, container: all.INCOMING_CONTAINER },
    keyCopies: { connection: secrets.BLOB_CONNECTION, container: all.KEY_COPIES_CONTAINER },
    /** Where what nobody may change is kept. `endpoint` is null for Amazon's own; its region lies in the EU, or the settings are refused. */
    s3: {
      endpoint: all.S3_ENDPOINT === 'aws' ? null : all.S3_ENDPOINT,
      region: all.S3_REGION,
      caFile: all.S3_CA_FILE === 'system' ? null : all.S3_CA_FILE,
      /** Nobody has a key of AWS: tokens of the managed identity, for this audience, are exchanged for a role of each duty. */
      identity: all.MANAGED_IDENTITY === 'system' ? null : all.MANAGED_IDENTITY,
      audience: all.AWS_TOKEN_AUDIENCE,
      roles: {
        lockedObjects: all.AWS_LOCKED_OBJECTS_ROLE,
        backupWriter: all.AWS_BACKUP_WRITER_ROLE,
        backupReader: all.AWS_BACKUP_READER_ROLE,
        backupRemover: all.AWS_BACKUP_REMOVER_ROLE,
      },
      buckets: {
        anchors: all.S3_ANCHORS_BUCKET,
        erasureLedger: all.S3_ERASURE_LEDGER_BUCKET,
        backup: all.S3_BACKUP_BUCKET,
      },
    },
    /** Signs the checkpoints of the audit log: `PRIVATE+KEY+name+id+base64`, as C2SP signed notes have it. */
    sealKey: secrets.SEAL_KEY,
    serviceBus: { connection: secrets.SERVICE_BUS },
    signIn: {
      authority: all.SIGN_IN_AUTHORITY,
      clientId: all.SIGN_IN_CLIENT_ID,
      clientSecret: secrets.SIGN_IN_CLIENT_SECRET,
      /** The authentication context that stands for a second factor in the directories' conditional access. */
      secondFactor: all.SIGN_IN_SECOND_FACTOR,
    },
    /** `app` is where a stand-in plays the app; null for the app itself. The test service has certificate policies of its own. */
    bankid: {
      api: all.BANKID_API,
      app: all.BANKID_APP === 'bankid' ? null : all.BANKID_APP,
      policies: all.BANKID_API === bankidApi.production ? ('production' as const) : ('test' as const),
      caFile: all.BANKID_CA_FILE,
      clientCertificate: secrets.BANKID_CLIENT_CERTIFICATE,
      clientKey: secrets.BANKID_CLIENT_KEY,
    },
    /** The platform's own directory, in which its staff are. It is the issuer of their tokens. */
    staffDirectory: all.STAFF_DIRECTORY,
    mail: {
      host: all.MAIL_HOST,
      port: all.MAIL_PORT,
      user: all.MAIL_USER,
      password: secrets.MAIL_PASSWORD,
      caFile: all.MAIL_CA_FILE,
      from: all.MAIL_FROM,
    },
    ...modelGroup(all),
    ...outsideGroups(all, secrets),
    /** The company that runs the service; null where that is not said. */
    operator: {
      number: all.OPERATOR_NUMBER === 'none' ? null : all.OPERATOR_NUMBER,
      address: all.OPERATOR_ADDRESS === 'none' ? null : all.OPERATOR_ADDRESS,
    },
    /** Where staff read what anybody writes to the platform. */
    contactAddress: all.CONTACT_ADDRESS,
    /** What the release says of its own tests, signed, and the key that it is verified with; null where there is none. */
    releaseEvidence:
      all.RELEASE_EVIDENCE_FILE === 'none' || all.RELEASE_VERIFIER_KEY === 'none'
        ? null
        : { file: all.RELEASE_EVIDENCE_FILE, verifierKey: all.RELEASE_VERIFIER_KEY },
    /** The exact `host:port` pairs that webhooks may reach although they are not public, in plain text too. */
    egressAllow: all.EGRESS_ALLOW === 'none' ? [] : all.EGRESS_ALLOW.split(','),
  };
}

/**
 * The settings with which a person tries Claude on files of their own: Claude's own API, with a key of their own. No verb is ever
 * given these. Throws an Error that names the keys that are missing or wrong, never their values.
 */
export function readOwnClaude(environment: Readonly<Record<string, string | undefined>> = process.env) {
  const parsed = ownClaude.safeParse(environment);
  if (!parsed.success)
    throw missingIn('Claude needs settings of your own in the environment, missing or not valid', parsed.error);
  const { ANTHROPIC_API_KEY: key, CLAUDE_MODEL: model, CLAUDE_ENDPOINT: endpoint } = parsed.data;
  return { route: 'first-party', key, model: model ?? 'claude-haiku-5-5', endpoint: endpoint ?? null } as const;
}

/**
 * Whether this process has the triggers of a part. Asked while the app loads, before any setting is checked: where nothing is said it has them
 * all, and the settings are refused later.
 */
export const runsPart = (part: AppPart, environment: Readonly<Record<string, string | undefined>> = process.env) =>
  [undefined, 'all', part].includes(environment['CLVR_APP']);

/** As it was read: each secret is still the place where it is. */
export type UnresolvedConfiguration = ReturnType<typeof readConfiguration>;
/** What clients are made from. */
export type Configuration = Resolved<UnresolvedConfiguration>;
export type DatabaseSettings = Configuration['database']['app'];
