import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll } from 'vitest';
import { localAuthority } from '../../infra/local/certificates.ts';
import type { S3Ready } from '../../infra/local/peers/s3.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import type { AwsKeys } from '../../shared/adapters/aws/aws-keys.ts';
import { connectS3, type S3Settings } from '../../shared/adapters/s3/connect-s3.ts';

/** An S3 of the test file's own, which may be killed and started again on what it kept. Its bucket `locked` has object lock. */
export async function ownS3() {
  const directory = mkdtempSync(join(tmpdir(), 's3 '));
  const tls = await (await localAuthority(directory)).issue(['localhost']);
  const keys = { accessKeyId: 'tests', secretAccessKey: 'hidden-secret' };
  const wishes = { directory: join(directory, 's3'), tls, keys, region: 'eu-north-1', buckets: ['locked'] };
  const start = (port: number) => startPeer<S3Ready & Record<string, unknown>>('s3', { ...wishes, port });
  let peer = await start(0);
  const { ready } = peer;
  const settings: S3Settings = {
    endpoint: ready.endpoint,
    region: ready.region,
    caFile: ready.caFile,
  };
  const administrator: AwsKeys = async () => keys;
  afterAll(async () => {
    await peer.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    ready,
    settings,
    connect: connectS3(settings, administrator),
    /** The real client, as its administrator has it. */
    client: async (changed: Partial<S3Settings & typeof keys> = {}): Promise<S3Client> =>
      (await connectS3({ ...settings, ...changed }, async () => ({ ...keys, ...changed }))()).client,
    async kill() {
      peer.kill('SIGKILL');
      await peer.exited;
    },
    async restart() {
      peer = await start(ready.port);
    },
  };
}
