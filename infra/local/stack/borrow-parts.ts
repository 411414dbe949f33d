import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Secret } from '../../../shared/platform/secret.ts';
import type { Configuration, DatabaseSettings } from '../../../shared/platform/configuration.ts';
import { connectS3, type S3Connection } from '../../../shared/adapters/s3/connect-s3.ts';
import { federatedKeys } from '../../../shared/adapters/aws/federated-keys.ts';
import { secretPlace, type SecretPlace } from '../../../shared/platform/secrets/secret-place.ts';
import { localAuthority } from '../certificates.ts';
import { cleanUp } from '../clean-up.ts';
import type { Peer } from '../peer.ts';
import type { AzuriteReady } from '../peers/azurite.ts';
import type { KeyVaultReady } from '../peers/key-vault.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { S3Ready } from '../peers/s3.ts';
import type { ServiceBusReady } from '../peers/service-bus.ts';
import { startPeer } from '../start-peer.ts';
import { fieldKeyName, filesContainer, keyCopiesContainer, s3Buckets } from './app-settings.ts';
import { lastOrAny } from './choose-port.ts';
import { keptState, type KeptState } from './kept-state.ts';
import { secretSettings } from './local-secrets.ts';
import { notedAddresses } from './noted-addresses.ts';
import { databaseName, keyDatabaseName } from './prepare-database.ts';
import { prepareVault } from './prepare-vault.ts';
import { s3Roles } from './s3-policies.ts';
import { s3Wishes } from './s3-wishes.ts';
import { queueSettings } from './queue-settings.ts';

/** What somebody may there: each has a role of its own. */
export type S3Duty = keyof Configuration['s3']['roles'];

/** Parts of the local product for the length of a command: the running ones, or else started on what they kept, and ended. */
export type BorrowedParts = Readonly<{
  kept: KeptState;
  postgres(): Promise<PostgresReady>;
  serviceBus(): Promise<ServiceBusReady>;
  keyVault(): Promise<KeyVaultReady>;
  azurite(): Promise<AzuriteReady>;
  s3(): Promise<S3Ready>;
  /** How the product connects to its vault. This process has the local identity from then on. */
  vaultSettings(): Promise<Configuration['keyVault']>;
  /** Where the product's secrets are. */
  secretPlaces: readonly SecretPlace[];
  /** How a role connects to the product's database. */
  database(role: 'app' | 'operations' | 'keyholder' | 'migrator' | 'backup' | 'drill'): Promise<DatabaseSettings>;
  /** Where the files are, and the copies of keys. */
  blobs(): Promise<{ connection: Secret; files: string; keyCopies: string }>;
  /** How the product connects to what keeps locked objects. */
  s3Settings(): Promise<Configuration['s3']>;
  /** The same as a connection of one duty, with the names of the buckets. */
  connectS3(duty: S3Duty): Promise<Readonly<{ connect: S3Connection; buckets: Configuration['s3']['buckets'] }>>;
  giveBack(): Promise<void>;
}>;

/** What `npm start` of this checkout keeps. */
export const startDirectory = fileURLToPath(new URL('../../../.local/start', import.meta.url));

/** Throws when another command has the state in its hands at this moment. */
export async function borrowParts(directory: string = startDirectory): Promise<BorrowedParts> {
  const { inUseBy } = await cleanUp(directory);
  const running = inUseBy && notedAddresses(directory, inUseBy.pid);
  if (inUseBy && !running)
    throw new Error(`Process ${inUseBy.pid} is starting or using the same parts. Try again in a moment.`);
  const kept = keptState(directory);
  const started = new Map<string, Promise<Peer>>();

  async function start<Ready>(name: string, wishes: object): Promise<Ready> {
    const known = started.get(name) ?? startPeer(name, wishes, { stateDirectory: directory });
    started.set(name, known);
    return (await known).ready as Ready;
  }
  const startPostgres = async (): Promise<PostgresReady> => {
    const tls = await (await localAuthority(directory)).issue(['localhost']);
    const password = kept.passwords.superuser.reveal();
    return start('postgres', { directory: join(directory, 'postgres'), durable: true, tls, password });
  };
  let postgresHere: Promise<PostgresReady> | undefined;
  const postgres = async () => running?.postgres ?? (postgresHere ??= startPostgres());
  const serviceBus = async () =>
    running?.serviceBus ??
    start<ServiceBusReady>('service-bus', {
      directory: join(directory, 'service-bus'),
      port: 0,
      queues: queueSettings,
    });

  const azurite = async () =>
    running?.azurite ?? start<AzuriteReady>('azurite', { directory: join(directory, 'blobs'), port: 0 });

  const startKeyVault = async (): Promise<KeyVaultReady> => {
    const tls = await (await localAuthority(directory)).issue(['localhost']);
    const port = await lastOrAny(kept.lastVaultPort);
    const ready = await start<KeyVaultReady>('key-vault', { directory: join(directory, 'key-vault'), port, tls });
    kept.rememberVaultPort(ready.port);
    await prepareVault(ready, kept);
    return ready;
  };
  let keyVaultHere: Promise<KeyVaultReady> | undefined;
  const keyVault = async () => running?.keyVault ?? (keyVaultHere ??= startKeyVault());

  const s3 = async (): Promise<S3Ready> => {
    if (running) return running.s3;
    const tls = await (await localAuthority(directory)).issue(['localhost']);
    return start('s3', s3Wishes(kept, tls, await keyVault()));
  };

  const vaultSettings = async (): Promise<Configuration['keyVault']> => {
    const { url, caFile, clientId, identityEndpoint, identityHeader } = await keyVault();
    Object.assign(process.env, { IDENTITY_ENDPOINT: identityEndpoint, IDENTITY_HEADER: identityHeader });
    return { url, caFile, identity: clientId, keyName: fieldKeyName };
  };
  const s3Settings = async (): Promise<Configuration['s3']> => {
    const [{ endpoint, region, caFile }, { federation }, { identity }] = [
      await s3(),
      await keyVault(),
      await vaultSettings(),
    ];
    return { endpoint, region, caFile, identity, audience: federation.audience, roles: s3Roles, buckets: s3Buckets };
  };

  return {
    kept,
    postgres,
    serviceBus,
    keyVault,
    azurite,
    s3,
    vaultSettings,
    secretPlaces: Object.entries(secretSettings(directory)).map(([name, place]) => secretPlace(name, place)!),
    async database(role) {
      const { host, port, caFile } = await postgres();
      const password = new Secret(kept.passwords[role].reveal());
      const name = role === 'keyholder' ? keyDatabaseName : databaseName;
      return { host, port, caFile, name, poolSize: 2, user: role, password };
    },
    async blobs() {
      const { connectionString } = await azurite();
      return { connection: new Secret(connectionString), files: filesContainer, keyCopies: keyCopiesContainer };
    },
    s3Settings,
    async connectS3(duty) {
      const settings = await s3Settings();
      return { connect: connectS3(settings, federatedKeys(settings)(settings.roles[duty])), buckets: settings.buckets };
    },
    async giveBack() {
      const all = await Promise.allSettled(started.values());
      await Promise.all(all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop()] : [])));
    },
  };
}
