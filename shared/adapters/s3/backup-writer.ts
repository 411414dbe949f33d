import { createHash } from 'node:crypto';
import type { CompletedPart } from '@aws-sdk/client-s3';
import { BackupStoreAway, BackupStoreRefused, type BackupWriter } from '../../protection/backup/ports.ts';
import type { S3Connection } from './connect-s3.ts';
import { insist, usualPersistence, type Persistence } from './insist.ts';
import { partsOf } from './parts-of.ts';

/** Bytes of a part: ten thousand of them are the most that S3 joins, 160 GiB. */
export const usualPart = 16 * 1024 * 1024;
const mostParts = 10_000;

/** For an upload that is given up: S3 lets its parts go by itself after a day. */
const farewell: Persistence = { tries: 2, within: 10_000, firstPause: 200 };

type Options = Readonly<{ partBytes?: number; persistence?: Persistence }>;
type Upload = Readonly<{ Bucket: string; Key: string; UploadId: string }>;

/** Waits for both: a part that fails is not left to itself while the next is read. */
const asHandled = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};

/**
 * Writes objects of any size in parts, of which each brings its SHA-256. Nothing is there under the key before the last is confirmed, and then
 * only if nothing was: a key is never written over, and half an object is never seen. Lasting failures are BackupStoreAway and
 * BackupStoreRefused; what the stream itself rejects with is passed on.
 */
export function s3BackupWriter(connect: S3Connection, bucket: string, options: Options = {}): BackupWriter {
  const { partBytes = usualPart, persistence = usualPersistence } = options;

  const begin = async (key: string): Promise<Upload> => {
    const where = { Bucket: bucket, Key: key };
    const { UploadId } = await insist(
      connect,
      ({ client, sdk }, abortSignal) =>
        client.send(
          new sdk.CreateMultipartUploadCommand({
            ...where,
            ServerSideEncryption: 'AES256',
            ChecksumAlgorithm: 'SHA256',
          }),
          { abortSignal },
        ),
      persistence,
    );
    if (UploadId === undefined) throw new BackupStoreAway('no-upload');
    return { ...where, UploadId };
  };

  async function sendPart(upload: Upload, PartNumber: number, Body: Uint8Array): Promise<CompletedPart> {
    const ChecksumSHA256 = createHash('sha256').update(Body).digest('base64');
    const { ETag } = await insist(
      connect,
      ({ client, sdk }, abortSignal) =>
        client.send(new sdk.UploadPartCommand({ ...upload, PartNumber, Body, ChecksumSHA256 }), { abortSignal }),
      persistence,
    );
    if (ETag === undefined) throw new BackupStoreAway('no-part');
    return { PartNumber, ETag, ChecksumSHA256 };
  }

  /** Whether an upload is gone. Nobody but this process ends it, and so it is then an object. */
  const isJoined = (upload: Upload): Promise<boolean> =>
    insist(
      connect,
      ({ client, sdk }, abortSignal) => client.send(new sdk.ListPartsCommand(upload), { abortSignal }),
      persistence,
    ).then(
      () => false,
      (error: unknown) => {
        if (error instanceof BackupStoreRefused && error.code === 'NoSuchUpload') return true;
        throw error;
      },
    );

  async function join(upload: Upload, parts: CompletedPart[], size: number): Promise<void> {
    let inDoubt = false;
    try {
      await insist(
        connect,
        ({ client, sdk }, abortSignal) =>
          client.send(
            new sdk.CompleteMultipartUploadCommand({
              ...upload,
              MultipartUpload: { Parts: parts },
              MpuObjectSize: size,
              IfNoneMatch: '*',
            }),
            { abortSignal },
          ),
        persistence,
        () => (inDoubt = true),
      );
    } catch (error) {
      // After an answer that was lost, a refusal may be about what this very upload has become.
      if (!inDoubt || !(error instanceof BackupStoreRefused) || !(await isJoined(upload))) throw error;
    }
  }

  const giveUp = (upload: Upload): Promise<unknown> =>
    insist(
      connect,
      ({ client, sdk }, abortSignal) => client.send(new sdk.AbortMultipartUploadCommand(upload), { abortSignal }),
      farewell,
    ).catch(() => undefined);

  return {
    async put(key, body) {
      const upload = await begin(key);
      try {
        const whole = createHash('sha256');
        const parts: Promise<CompletedPart>[] = [];
        let bytes = 0;
        for await (const part of partsOf(body, partBytes)) {
          // One part is on its way while the next is read, and no more than that.
          await parts.at(-1);
          if (parts.length === mostParts) throw new BackupStoreRefused('too-large');
          whole.update(part);
          bytes += part.length;
          parts.push(asHandled(sendPart(upload, parts.length + 1, part)));
        }
        await join(upload, await Promise.all(parts), bytes);
        return { key, bytes, sha256: whole.digest('hex') };
      } catch (error) {
        await giveUp(upload);
        throw error;
      }
    },
  };
}
