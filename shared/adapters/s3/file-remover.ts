import type { FileRemover } from '../../protection/backup/ports.ts';
import type { S3Connection } from './connect-s3.ts';
import { insist, usualPersistence, type Persistence } from './insist.ts';

/** Lays a marker of deletion over an object: a version is named by nobody. The same again changes nothing for whoever reads. */
export const s3FileRemover = (
  connect: S3Connection,
  bucket: string,
  { persistence = usualPersistence }: { persistence?: Persistence } = {},
): FileRemover => ({
  async remove(key) {
    await insist(
      connect,
      ({ client, sdk }, abortSignal) =>
        client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }), { abortSignal }),
      persistence,
    );
  },
});
