import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { connectS3 } from '../../shared/adapters/s3/connect-s3.ts';
import { s3LockedObjects } from '../../shared/adapters/s3/locked-objects.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { LogCode } from '../../shared/platform/log-catalogue.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { sealCompany, sealPlatform } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { sharedPeer } from './shared-peer.ts';
import { onClock } from './store-clock.ts';

export const testSignerKey = makeSignerKey('clvrbenefits.example/audit', Buffer.alloc(32, 5));
export const testSigner = openSigner(new Secret(testSignerKey));

/** What sealing asks for, with a bucket of the file's own in the S3 that the run shares. */
export async function sealWorld(db: FreshDatabase) {
  const ready = await sharedPeer('s3');
  const bucket = `${db.name.replaceAll('_', '-')}-seals`;
  const { endpoint, region, caFile, keys } = ready;
  const settings = { endpoint, region, caFile };
  const connect = connectS3(settings, async () => keys);
  const { client } = await connect();
  await client.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }));
  const logged: LogCode[] = [];
  const uses = {
    operations: db.operations,
    database: db.app,
    anchors: onClock(s3LockedObjects(connect, bucket), db.clock),
    signer: () => testSigner,
    log: (code: LogCode) => void logged.push(code),
  };
  return {
    uses,
    settings,
    keys,
    connect,
    bucket,
    /** The real client, as whoever has the keys of the bucket. */
    client,
    logged,
    /** One whole run, as the timer makes it. */
    async everything(companies: readonly Id[]): Promise<void> {
      for (const company of companies) await sealCompany(uses, company);
      await sealPlatform(uses);
      await sealRoots(uses);
    },
  };
}
