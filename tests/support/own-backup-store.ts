import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll } from 'vitest';
import { localAuthority } from '../../infra/local/certificates.ts';
import type { S3Ready } from '../../infra/local/peers/s3.ts';
import type { ControlWish } from '../../infra/local/peers/s3/control.ts';
import { backupRules, rolesFor, s3Roles } from '../../infra/local/stack/s3-policies.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { s3BackupReader } from '../../shared/adapters/s3/backup-reader.ts';
import { s3BackupWriter } from '../../shared/adapters/s3/backup-writer.ts';
import { connectS3 } from '../../shared/adapters/s3/connect-s3.ts';
import { federatedKeys } from '../../shared/adapters/aws/federated-keys.ts';
import { s3FileRemover } from '../../shared/adapters/s3/file-remover.ts';
import type { Persistence } from '../../shared/adapters/s3/insist.ts';
import { sharedPeer } from './shared-peer.ts';
import { vaultSettings } from './shared-vault.ts';

const controlSecret = 'tests alone';
const buckets = { anchors: 'anchors', erasureLedger: 'ledger', backup: 'backup' };
/** Patient enough for what a test breaks, and no more. */
export const shortPersistence: Persistence = { tries: 4, within: 20_000, firstPause: 20 };

/**
 * A store of backups of the test file's own: an S3 with the product's bucket, its rules and its roles, whose STS takes the tokens of the
 * run's identity; `otherRoles` it has keys of as well, which may nothing here. Faults are switched on and days go by with `control`.
 */
export async function ownBackupStore({
  sessionSeconds,
  partBytes,
  otherRoles = [],
}: { sessionSeconds?: number; partBytes?: number; otherRoles?: readonly string[] } = {}) {
  const vault = await sharedPeer('key-vault');
  const { identity } = vaultSettings(vault);
  const directory = mkdtempSync(join(tmpdir(), 'backups '));
  const tls = await (await localAuthority(directory)).issue(['localhost']);
  const keys = { accessKeyId: 'administrator', secretAccessKey: 'hidden-secret' };
  const wishes = {
    directory: join(directory, 's3'),
    tls,
    keys,
    region: 'eu-north-1',
    buckets: Object.values(buckets),
    rules: { backup: backupRules },
    roles: [...rolesFor(buckets), ...otherRoles.map((arn) => ({ arn, may: [] }))],
    trust: vault.federation,
    controlSecret,
    ...(sessionSeconds === undefined ? {} : { sessionSeconds }),
  };
  const start = (port: number) => startPeer<S3Ready & Record<string, unknown>>('s3', { ...wishes, port });
  let peer = await start(0);
  const { endpoint, region, caFile } = peer.ready;
  const settings = { endpoint, region, caFile, identity, audience: vault.federation.audience };
  const keysOf = federatedKeys(settings);
  const connect = (role: keyof typeof s3Roles, patience = 3_000) =>
    connectS3(settings, keysOf(s3Roles[role]), { attempts: 1, patience });
  const options = { persistence: shortPersistence };
  afterAll(async () => {
    await peer.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    directory,
    settings,
    keysOf,
    connect,
    bucket: buckets.backup,
    controlSecret,
    get ready() {
      return peer.ready;
    },
    pid: () => peer.pid,
    writer: s3BackupWriter(connect('backupWriter'), buckets.backup, {
      ...options,
      ...(partBytes === undefined ? {} : { partBytes }),
    }),
    reader: s3BackupReader(connect('backupReader'), buckets.backup, options),
    remover: s3FileRemover(connect('backupRemover'), buckets.backup, options),
    /** The real client with a role's keys. */
    client: async (role: keyof typeof s3Roles): Promise<S3Client> => (await connect(role)()).client,
    /** The same with the keys of whoever made the bucket. */
    administrator: async (): Promise<S3Client> =>
      (await connectS3(settings, async () => keys, { attempts: 1 })()).client,
    /** Switches faults on, lets days go by, and gives what was asked so far, by operation. */
    async control(wish: ControlWish = {}): Promise<{ counts: Readonly<Record<string, number>>; now: number }> {
      const response = await fetch(peer.ready.controlEndpoint!, {
        method: 'POST',
        headers: { 'x-control-secret': controlSecret },
        body: JSON.stringify(wish),
      });
      if (!response.ok) throw new Error(`the control answered ${response.status}`);
      return (await response.json()) as { counts: Record<string, number>; now: number };
    },
    async kill() {
      peer.kill('SIGKILL');
      await peer.exited;
    },
    async restart() {
      peer = await start(peer.ready.port);
    },
  };
}

/** Everything that an async list gives. */
export async function allOf<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of list) all.push(one);
  return all;
}
