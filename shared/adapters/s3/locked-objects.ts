import type { ObjectVersion } from '@aws-sdk/client-s3';
import type { LockedObjects } from '../../platform/locked-objects.ts';
import type { S3 } from './connect-s3.ts';
import { failureOf, statusOf } from './failure-of.ts';

/** Two writers of one key at the same moment: S3 asks the later one to try again, and it then meets what the other wrote. */
const conflict = 409;
const exists = 412;
const mostTries = 5;

/** The objects of one bucket that has versions and object lock, over the S3 client. */
export function s3LockedObjects(connect: () => Promise<S3>, bucket: string): LockedObjects {
  const asking = async <T>(question: (s3: S3) => Promise<T>): Promise<T> => {
    try {
      return await question(await connect());
    } catch (error) {
      throw failureOf(error);
    }
  };

  /** By key, and of one key the newest first, as S3 gives them. What only marks a deletion is left out. */
  async function* versions(prefix: string): AsyncIterable<ObjectVersion & { Key: string }> {
    let from: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
    while (from) {
      const found = await asking(({ client, sdk }) =>
        client.send(new sdk.ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from })),
      );
      for (const version of found.Versions ?? []) if (version.Key !== undefined) yield { ...version, Key: version.Key };
      from = found.IsTruncated
        ? {
            KeyMarker: found.NextKeyMarker!,
            ...(found.NextVersionIdMarker ? { VersionIdMarker: found.NextVersionIdMarker } : {}),
          }
        : null;
    }
  }

  async function oldestOf(key: string): Promise<ObjectVersion | null> {
    let oldest: ObjectVersion | null = null;
    for await (const version of versions(key)) {
      // Keys that go on after this one come after it.
      if (version.Key !== key) break;
      oldest = version;
    }
    return oldest;
  }

  return {
    putOnce: (key, bytes, lockedUntil) =>
      asking(async ({ client, sdk }) => {
        for (let tries = 1; ; tries++) {
          try {
            await client.send(
              new sdk.PutObjectCommand({
                Bucket: bucket,
                Key: key,
                Body: bytes,
                IfNoneMatch: '*',
                ServerSideEncryption: 'AES256',
                ObjectLockMode: 'COMPLIANCE',
                ObjectLockRetainUntilDate: lockedUntil,
                ChecksumAlgorithm: 'SHA256',
              }),
            );
            return true;
          } catch (error) {
            if (statusOf(error) === exists) return false;
            if (statusOf(error) !== conflict || tries === mostTries) throw error;
          }
        }
      }),
    async readOldest(key) {
      const oldest = await oldestOf(key);
      if (!oldest) return null;
      const wanted = { Bucket: bucket, Key: key, VersionId: oldest.VersionId, ChecksumMode: 'ENABLED' } as const;
      return asking(async ({ client, sdk }) => {
        const { Body } = await client.send(new sdk.GetObjectCommand(wanted));
        return Body!.transformToByteArray();
      });
    },
    writtenAt: async (key) => (await oldestOf(key))?.LastModified ?? null,
    async *list(prefix) {
      let last: string | undefined;
      for await (const { Key } of versions(prefix)) {
        if (Key !== last) yield Key;
        last = Key;
      }
    },
  };
}
