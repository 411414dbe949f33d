import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SettingName } from '../../../shared/platform/configuration.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { localAuthority } from '../certificates.ts';
import { bankidPeople, people } from '../demo/company.ts';
import { staffPeople } from '../demo/staff.ts';
import type { Peer } from '../peer.ts';
import type { CloseReady } from '../peers/close.ts';
import type { PosthogReady } from '../peers/posthog.ts';
import type { AzuriteReady } from '../peers/azurite.ts';
import type { BankidReady } from '../peers/bankid.ts';
import type { KeyVaultReady } from '../peers/key-vault.ts';
import type { OpenidReady } from '../peers/openid.ts';
import type { PayrollReady } from '../peers/payroll.ts';
import type { PostgresReady } from '../peers/postgres.ts';
import type { S3Ready } from '../peers/s3.ts';
import type { ServiceBusReady } from '../peers/service-bus.ts';
import type { SmtpReady } from '../peers/smtp.ts';
import { startPeer } from '../start-peer.ts';
import { appSettings, mailUser, platformSettings, signInClient } from './app-settings.ts';
import { sealKey } from './seal-key.ts';
import { s3Wishes } from './s3-wishes.ts';
import { choosePort, lastOrAny } from './choose-port.ts';
import { keptState, type KeptState } from './kept-state.ts';
import { keepSecrets } from './local-secrets.ts';
import { forgetAddresses, noteAddresses } from './noted-addresses.ts';
import { prepareDatabase } from './prepare-database.ts';
import { prepareVault } from './prepare-vault.ts';
import { queueSettings } from './queue-settings.ts';

export type StackOptions = Readonly<{
  /** Holds everything that is written. One stack a directory. */
  directory: string;
  port?: number;
  /** The folder with the function app: the repository, or an unpacked bundle. */
  appDirectory?: string;
  webDirectory?: string;
  /** False for tests: faster, and a power cut may lose data. */
  durable?: boolean;
  /** How long the broker waits for a consumer that is gone, in milliseconds; a minute, as on Azure, unless said. */
  lockMs?: number;
  /** For tests: lets whoever knows it script the vault. */
  vaultControlSecret?: string;
  /** For tests: settings of the product in place of those that a stack gives it. */
  settings?: Partial<Record<SettingName, string>>;
  /** Starts a stand-in for PostHog and tells it what happens; off unless said. */
  analytics?: boolean;
  onLine?: (peer: string, line: string) => void;
}>;

export type PeerName =
  | 'postgres'
  | 'azurite'
  | 'service-bus'
  | 'smtp'
  | 'openid'
  | 'bankid'
  | 'key-vault'
  | 's3'
  | 'payroll'
  | 'close'
  | 'posthog'
  | 'functions-host'
  | 'edge';

/** The whole product on one machine, each part in a process of its own. */
export type Stack = Readonly<{
  origin: string;
  mailOrigin: string;
  /** Where a page plays the BankID app. */
  bankidOrigin: string;
  /** Of the payroll system that stands in for one outside: the one place on this machine that webhooks may reach. */
  payrollOrigin: string;
  /** Of the stand-in for Close, and of the one for PostHog where it was asked for. */
  closeOrigin: string;
  posthogOrigin: string | null;
  masterKey: string;
  hostOrigin: string;
  server: PostgresReady;
  kept: KeptState;
  /** What the host was given. There is no secret in it but the header of the local identity. */
  settings: Readonly<Record<string, string>>;
  connections: Readonly<{ blobs: string; serviceBus: string }>;
  keyVault: KeyVaultReady;
  peers: Map<PeerName, Peer>;
  /** Starts a part again after it was killed, where it was and with what it kept. */
  restart(name: PeerName): Promise<void>;
  stop(): Promise<void>;
}>;

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts every peer, prepares the database, and brings up the host and the page. Throws, with nothing left running, when a part does not start. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { directory, durable = true } = options;
  const kept = keptState(directory);
  const authority = await localAuthority(directory);
  const tls = await authority.issue(['localhost']);
  const port = await choosePort(options.port, kept.lastPort);
  kept.rememberPort(port);
  const origin = `http://localhost:${port}`;
  const peers = new Map<PeerName, Peer>();
  const asked = new Map<PeerName, object>();

  async function start<Ready extends object>(name: PeerName, wishes: object): Promise<Ready> {
    const peer = await startPeer<Ready & Record<string, unknown>>(name, wishes, {
      stateDirectory: directory,
      ...(options.onLine ? { onLine: (line) => options.onLine?.(name, line) } : {}),
    });
    // Asked for again on the same ports, a part is found by the others where it was.
    const { port: taken, webPort, identityPort } = peer.ready as Record<string, number | undefined>;
    const ports = { port: taken, webPort, identityPort };
    asked.set(name, { ...wishes, ...Object.fromEntries(Object.entries(ports).filter(([, one]) => one)) });
    peers.set(name, peer);
    return peer.ready;
  }
  const stop = async () => {
    forgetAddresses(directory);
    for (const group of [
      ['edge'],
      ['functions-host'],
      ['openid', 'bankid', 'smtp', 'service-bus', 'azurite', 'key-vault', 's3', 'payroll', 'close', 'posthog'],
      ['postgres'],
    ] as const) {
      await Promise.all(group.flatMap((name) => peers.get(name)?.stop() ?? []));
    }
  };
  const at = (name: string) => join(directory, name);

  try {
    const bankidClient = await authority.issueForClient('CLVR Benefits');
    const [postgres, azurite, serviceBus, smtp, openid, bankid, [keyVault, s3], payroll, close, posthog] =
      await Promise.all([
        start<PostgresReady>('postgres', {
          directory: at('postgres'),
          durable,
          tls,
          password: kept.passwords.superuser.reveal(),
        }).then(async (server) => {
          await prepareDatabase(server, kept.passwords);
          return server;
        }),
        start<AzuriteReady>('azurite', { directory: at('blobs'), port: 0 }),
        start<ServiceBusReady>('service-bus', {
          directory: at('service-bus'),
          port: 0,
          queues: queueSettings,
          ...(options.lockMs ? { defaults: { lockMs: options.lockMs } } : {}),
        }),
        start<SmtpReady>('smtp', {
          directory: at('mail'),
          port: 0,
          tls,
          auth: { user: mailUser, password: kept.passwords.mail.reveal() },
        }),
        start<OpenidReady>('openid', {
          directory: at('openid'),
          people: [...people, ...staffPeople],
          client: {
            id: signInClient,
            secret: kept.passwords.signIn.reveal(),
            redirectUris: [`${origin}/api/signin/callback`, `${origin}/api/staff/signin/callback`],
            postLogoutRedirectUris: [`${origin}/`],
            frontChannelLogoutUri: `${origin}/api/signin/signed-out`,
          },
        }),
        start<BankidReady>('bankid', { port: 0, tls, people: bankidPeople, returnsTo: [origin] }),
        start<KeyVaultReady>('key-vault', {
          directory: at('key-vault'),
          port: await lastOrAny(kept.lastVaultPort),
          tls,
          ...(options.vaultControlSecret ? { controlSecret: options.vaultControlSecret } : {}),
        }).then(async (vault) => {
          kept.rememberVaultPort(vault.port);
          const [store] = await Promise.all([
            start<S3Ready>('s3', s3Wishes(kept, tls, vault)),
            prepareVault(vault, kept),
          ]);
          return [vault, store] as const;
        }),
        start<PayrollReady>('payroll', {
          port: await lastOrAny(kept.lastPayrollPort),
          origin,
          directory: at('payroll'),
          controlSecret: kept.passwords.payroll.reveal(),
        }),
        start<CloseReady>('close', { port: 0, key: kept.passwords.close.reveal(), directory: at('close') }),
        options.analytics ? start<PosthogReady>('posthog', { port: 0, key: kept.passwords.posthog.reveal() }) : null,
      ]);
    kept.rememberPayrollPort(payroll.port);
    const connections = { blobs: azurite.connectionString, serviceBus: serviceBus.connectionString };
    keepSecrets(directory, {
      DATABASE_APP_PASSWORD: kept.passwords.app,
      DATABASE_OPERATIONS_PASSWORD: kept.passwords.operations,
      DATABASE_BACKUP_PASSWORD: kept.passwords.backup,
      DATABASE_DRILL_PASSWORD: kept.passwords.drill,
      KEY_DATABASE_PASSWORD: kept.passwords.keyholder,
      BANKID_CLIENT_CERTIFICATE: new Secret(bankidClient.certPem),
      BANKID_CLIENT_KEY: new Secret(bankidClient.keyPem),
      MAIL_PASSWORD: kept.passwords.mail,
      BLOB_CONNECTION: new Secret(connections.blobs),
      SEAL_KEY: sealKey(kept),
      SERVICE_BUS: new Secret(connections.serviceBus),
      POSTHOG_KEY: kept.passwords.posthog,
      CLOSE_API_KEY: kept.passwords.close,
    });
    const settings = {
      ...appSettings({ postgres, smtp, openid, bankid, keyVault, s3 }, kept, origin, authority.caFile),
      ...platformSettings(keyVault, kept),
      CLOSE_API: `http://127.0.0.1:${close.port}/api/v1`,
      ...(posthog ? { POSTHOG_HOST: `http://127.0.0.1:${posthog.port}` } : {}),
      ...options.settings,
      EGRESS_ALLOW: [`127.0.0.1:${payroll.port}`, options.settings?.EGRESS_ALLOW ?? []].flat().join(','),
    };
    const host = await start<{ port: number; masterKey: string }>('functions-host', {
      appDirectory: options.appDirectory ?? repository,
      port: 0,
      settings,
    });
    const webDirectory = options.webDirectory ?? join(repository, 'dist/web');
    const api = `http://127.0.0.1:${host.port}`;
    await start('edge', { port, api, webDirectory });
    noteAddresses(directory, { owner: process.pid, postgres, azurite, serviceBus, keyVault, s3 });
    return {
      origin,
      mailOrigin: `http://127.0.0.1:${smtp.webPort}`,
      bankidOrigin: bankid.appOrigin,
      payrollOrigin: `http://127.0.0.1:${payroll.port}`,
      closeOrigin: `http://127.0.0.1:${close.port}`,
      posthogOrigin: posthog && `http://127.0.0.1:${posthog.port}`,
      masterKey: host.masterKey,
      hostOrigin: api,
      server: postgres,
      kept,
      settings,
      connections,
      keyVault,
      peers,
      async restart(name) {
        await peers.get(name)?.exited;
        await start(name, asked.get(name)!);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
