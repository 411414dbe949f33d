import type { StoredHow } from '../../protection/backup/ports.ts';
import type { S3Connection } from './connect-s3.ts';
import { backupFailure } from './insist.ts';
import { statusOf } from './failure-of.ts';

/** Milliseconds: somebody may wait for a page. */
const patience = 5_000;

/** Asks S3 how it keeps an object of a bucket, once. Rejects as the writer of backups does. */
export const s3StoredHow = (connect: S3Connection, bucket: string, region: string): StoredHow => ({
  async how(key) {
    try {
      const { client, sdk } = await connect();
      const found = await client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), {
        abortSignal: AbortSignal.timeout(patience),
      });
      return {
        region,
        encrypted: found.ServerSideEncryption !== undefined,
        at: found.LastModified!,
        lockedUntil: found.ObjectLockMode === 'COMPLIANCE' ? (found.ObjectLockRetainUntilDate ?? null) : null,
      };
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw backupFailure(error);
    }
  },
});
