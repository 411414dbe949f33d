import type {
  ListObjectVersionsCommandInput,
  ListObjectVersionsCommandOutput,
  ObjectVersion,
} from '@aws-sdk/client-s3';
import {
  BackupStoreAway,
  type BackupReader,
  type StoredVersion,
  type StoredVersions,
} from '../../protection/backup/ports.ts';
import type { S3Connection } from './connect-s3.ts';
import { backupFailure, insist, usualPersistence, type Persistence } from './insist.ts';

type Options = Readonly<{ persistence?: Persistence }>;

/** Reads objects of a bucket, and the list of what is still there of those that were marked as deleted. Rejects as the writer does. */
export function s3BackupReader(
  connect: S3Connection,
  bucket: string,
  { persistence = usualPersistence }: Options = {},
): BackupReader & StoredVersions {
  async function* versions(prefix: string): AsyncGenerator<StoredVersion & { id: string }> {
    let from: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
    let over: { key: string; at: Date } | null = null;
    while (from) {
      const wanted: ListObjectVersionsCommandInput = { Bucket: bucket, Prefix: prefix, ...from };
      const found: ListObjectVersionsCommandOutput = await insist(
        connect,
        ({ client, sdk }, abortSignal) => client.send(new sdk.ListObjectVersionsCommand(wanted), { abortSignal }),
        persistence,
      );
      // Markers come in a list of their own: of one key, what is later is over what is earlier.
      const all = [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])] as ObjectVersion[];
      const ordered = all
        .map(({ Key, VersionId, LastModified, Size, IsLatest }) => ({
          key: Key!,
          id: VersionId!,
          at: LastModified!,
          bytes: Size ?? null,
          isLatest: IsLatest === true,
        }))
        .sort(
          (one, other) =>
            Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)) ||
            Number(other.isLatest) - Number(one.isLatest) ||
            other.at.getTime() - one.at.getTime() ||
            // Of one second: what marks a deletion came after what it marks.
            Number(other.bytes === null) - Number(one.bytes === null),
        );
      for (const { key, id, at, bytes } of ordered) {
        const overAt: Date | null = over?.key === key ? over.at : null;
        over = { key, at };
        if (bytes !== null) yield { key, id, at, bytes, overAt };
      }
      from = found.IsTruncated
        ? {
            KeyMarker: found.NextKeyMarker!,
            ...(found.NextVersionIdMarker ? { VersionIdMarker: found.NextVersionIdMarker } : {}),
          }
        : null;
    }
  }

  async function oldestOf(key: string): Promise<{ id: string; bytes: number } | null> {
    let oldest = null;
    for await (const version of versions(key)) {
      // Keys that go on after this one come after it.
      if (version.key !== key) break;
      oldest = version;
    }
    return oldest;
  }

  async function* bytesOf(Key: string, VersionId: string, size: number): AsyncGenerator<Uint8Array> {
    let [at, broken] = [0, 0];
    for (;;) {
      const Range = at === 0 ? {} : { Range: `bytes=${at}-` };
      const { Body } = await insist(
        connect,
        // Without the signal, which would end a long object midway: the time between two pieces of it is limited by the connection.
        ({ client, sdk }) => client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key, VersionId, ...Range })),
        persistence,
      );
      try {
        for await (const chunk of Body as AsyncIterable<Uint8Array>) {
          at += chunk.length;
          yield chunk;
        }
        if (at >= size) return;
        throw new BackupStoreAway('ended-early');
      } catch (error) {
        if ((broken += 1) >= persistence.tries) throw backupFailure(error);
      }
    }
  }

  return {
    versions,
    async *list(prefix) {
      let ContinuationToken: string | undefined;
      do {
        const wanted = { Bucket: bucket, Prefix: prefix, ...(ContinuationToken ? { ContinuationToken } : {}) };
        const found = await insist(
          connect,
          ({ client, sdk }, abortSignal) => client.send(new sdk.ListObjectsV2Command(wanted), { abortSignal }),
          persistence,
        );
        for (const { Key, Size, LastModified } of found.Contents ?? [])
          yield { key: Key!, bytes: Size!, at: LastModified! };
        ContinuationToken = found.IsTruncated ? found.NextContinuationToken : undefined;
      } while (ContinuationToken !== undefined);
    },
    async read(key) {
      const oldest = await oldestOf(key);
      return oldest && bytesOf(key, oldest.id, oldest.bytes);
    },
  };
}
