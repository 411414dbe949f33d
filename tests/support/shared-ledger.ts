import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { connectS3 } from '../../shared/adapters/s3/connect-s3.ts';
import { s3LockedObjects } from '../../shared/adapters/s3/locked-objects.ts';
import type { LockedObjects } from '../../shared/platform/locked-objects.ts';
import { sharedPeer } from './shared-peer.ts';

/** Locked objects in a bucket of one's own, in the S3 of the run. */
export async function sharedLedger(bucket: string): Promise<LockedObjects> {
  const { endpoint, region, caFile, keys } = await sharedPeer('s3');
  const connect = connectS3({ endpoint, region, caFile }, async () => keys);
  const { client } = await connect();
  await client.send(new CreateBucketCommand({ Bucket: bucket, ObjectLockEnabledForBucket: true }));
  return s3LockedObjects(connect, bucket);
}
