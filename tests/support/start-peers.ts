import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { localAuthority } from '../../infra/local/certificates.ts';
import type { KeyVaultReady } from '../../infra/local/peers/key-vault.ts';
import type { PostgresReady } from '../../infra/local/peers/postgres.ts';
import { fieldKeyName, s3Region } from '../../infra/local/stack/app-settings.ts';
import { buildWeb } from '../../infra/local/stack/build-web.ts';
import { ensureKey, localVaultClients } from '../../infra/local/stack/prepare-vault.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { runStack } from './run-stack.ts';
import { makeTemplateDatabase } from './template-database.ts';

const password = () => randomBytes(24).toString('base64url');

/** The peers a run shares, each started when it is first asked for. Tests that kill a peer start their own instead. */
export function startPeers(state: string): { ready(name: string): Promise<object>; stop(): Promise<void> } {
  const started: Promise<{ stop(): Promise<void> }>[] = [];
  const start = async (name: string, options: object): Promise<Record<string, unknown>> => {
    const peer = startPeer(name, { directory: join(state, name), ...options }, { stateDirectory: state });
    started.push(peer);
    return (await peer).ready;
  };
  const certificate = async () => (await localAuthority(state)).issue();

  const makers: Readonly<Record<string, () => Promise<object>>> = {
    postgres: async () => start('postgres', { durable: false, tls: await certificate() }),
    /** A migrated database to clone, and the passwords of the four roles. */
    database: async () => makeTemplateDatabase((await ready('postgres')) as PostgresReady),
    azurite: () => start('azurite', { port: 0 }),
    'service-bus': () => start('service-bus', { port: 0 }),
    smtp: async () => {
      const auth = { user: 'benefits', password: password() };
      const tls = await certificate();
      return { ...(await start('smtp', { port: 0, tls, auth })), auth, caFile: tls.caFile };
    },
    /** A vault with a wrapping key in it. What a test scripts here, others of the run notice: it starts its own instead. */
    'key-vault': async () => {
      const vault = (await start('key-vault', { port: 0, tls: await certificate() })) as unknown as KeyVaultReady;
      await ensureKey((await localVaultClients(vault)).keys, fieldKeyName);
      return vault;
    },
    /** Whoever asks makes buckets of their own in it. */
    s3: async () => {
      const keys = { accessKeyId: 'tests', secretAccessKey: password() };
      const tls = await certificate();
      return { ...(await start('s3', { port: 0, tls, region: s3Region, keys })), keys };
    },
    /** The web, built once a run where its sources have changed. */
    web: async () => ({ built: await buildWeb() }),
    /** The whole product, in a directory of its own. */
    stack: async () => {
      const running = runStack(join(state, 'stack'));
      started.push(running.then(({ stack }) => stack));
      return (await running).address;
    },
  };

  const answers = new Map<string, Promise<object>>();
  function ready(name: string): Promise<object> {
    const known = answers.get(name);
    if (known) return known;
    const make = makers[name];
    const answer = make ? make() : Promise.reject(new Error(`There is no shared peer ${name}.`));
    answers.set(name, answer);
    return answer;
  }

  return {
    ready,
    async stop() {
      const running = await Promise.allSettled(started);
      await Promise.all(running.filter((peer) => peer.status === 'fulfilled').map((peer) => peer.value.stop()));
    },
  };
}
