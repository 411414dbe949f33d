import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import { ownS3 } from '../support/own-s3.ts';

let s3: Awaited<ReturnType<typeof ownS3>>;
let client: S3Client;
const Bucket = 'locked';
const status = (httpStatusCode: number, name: string) => ({ name, $metadata: { httpStatusCode } });
const inHours = (count: number) => new Date(Date.now() + count * 3_600_000);
const put = (Key: string, Body: string, more: Partial<PutObjectCommandInput> = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ServerSideEncryption: 'AES256', ...more }));

beforeAll(async () => {
  s3 = await ownS3();
  client = await s3.client();
});

test('an object comes back with its bytes, its checksum and its encryption', async () => {
  await put('a/ä b+c', 'hello', { ContentType: 'text/plain' });
  const found = await client.send(new GetObjectCommand({ Bucket, Key: 'a/ä b+c' }));
  expect(await found.Body!.transformToString()).toBe('hello');
  expect(found).toMatchObject({ ContentType: 'text/plain', ServerSideEncryption: 'AES256' });
  await expect(client.send(new GetObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject(status(404, 'NoSuchKey'));
});

test('who does not sign, or with another key, another region, or in the past, is not let in', async () => {
  await put('guarded', 'x');
  const unsigned = await s3.client();
  unsigned.middlewareStack.remove('httpSigningMiddleware');
  const ask = (as: S3Client) => as.send(new GetObjectCommand({ Bucket, Key: 'guarded' }));
  await expect(ask(unsigned)).rejects.toMatchObject(status(403, 'AccessDenied'));
  const stranger = await s3.client({ secretAccessKey: 'guessed' });
  await expect(ask(stranger)).rejects.toMatchObject(status(403, 'SignatureDoesNotMatch'));
  await expect(ask(await s3.client({ accessKeyId: 'nobody' }))).rejects.toMatchObject(
    status(403, 'InvalidAccessKeyId'),
  );
  await expect(ask(await s3.client({ region: 'eu-west-1' }))).rejects.toMatchObject(
    status(400, 'AuthorizationHeaderMalformed'),
  );
});

test('a write without encryption is denied, and one whose checksum is wrong', async () => {
  const bare = new PutObjectCommand({ Bucket, Key: 'bare', Body: 'x' });
  await expect(client.send(bare)).rejects.toMatchObject(status(403, 'AccessDenied'));
  const sum = Buffer.alloc(32).toString('base64');
  await expect(put('wrong', 'x', { ChecksumSHA256: sum })).rejects.toMatchObject(status(400, 'BadDigest'));
});

test('writes keep to their conditions', async () => {
  await put('conditional', '1', { IfNoneMatch: '*' });
  const again = put('conditional', '2', { IfNoneMatch: '*' });
  await expect(again).rejects.toMatchObject(status(412, 'PreconditionFailed'));
  const { ETag } = await client.send(new HeadObjectCommand({ Bucket, Key: 'conditional' }));
  await put('conditional', '3', { IfMatch: ETag! });
  await expect(put('conditional', '4', { IfMatch: ETag! })).rejects.toMatchObject(status(412, 'PreconditionFailed'));
  await expect(put('nothing', '5', { IfMatch: ETag! })).rejects.toMatchObject(status(404, 'NoSuchKey'));
});

test('a lock in compliance mode is made longer by anybody, and shorter by nobody', async () => {
  const locked = { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inHours(2) } as const;
  const { VersionId } = await put('retained', 'x', locked);
  const retain = (RetainUntilDate: Date) =>
    client.send(
      new PutObjectRetentionCommand({
        Bucket,
        Key: 'retained',
        VersionId,
        Retention: { Mode: 'COMPLIANCE', RetainUntilDate },
      }),
    );
  await expect(retain(inHours(1))).rejects.toMatchObject(status(403, 'AccessDenied'));
  await retain(inHours(3));
  const { ObjectLockMode, ObjectLockRetainUntilDate } = await client.send(
    new HeadObjectCommand({ Bucket, Key: 'retained' }),
  );
  expect(ObjectLockMode).toBe('COMPLIANCE');
  expect(ObjectLockRetainUntilDate!.getTime()).toBeGreaterThan(inHours(2.5).getTime());
});

test('a bucket that locks nothing takes no lock, and what is not locked can be deleted', async () => {
  await client.send(new CreateBucketCommand({ Bucket: 'plain' }));
  const lock = { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inHours(1) } as const;
  await expect(put('x', 'x', { Bucket: 'plain', ...lock })).rejects.toMatchObject(status(400, 'InvalidRequest'));
  const { VersionId } = await put('gone', 'x', { Bucket: 'plain' });
  await client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'gone', VersionId }));
  const listed = await client.send(new ListObjectsV2Command({ Bucket: 'plain' }));
  expect(listed).toMatchObject({ KeyCount: 0, IsTruncated: false });
});

test('objects are listed a page at a time, without those that are marked as deleted', async () => {
  for (const key of ['p/1', 'p/2', 'p/3', 'p/<4>&']) await put(key, key);
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'p/2' }));
  const first = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', MaxKeys: 2 }));
  expect(first.Contents?.map(({ Key }) => Key)).toEqual(['p/1', 'p/3']);
  const ContinuationToken = first.NextContinuationToken!;
  const second = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', MaxKeys: 2, ContinuationToken }));
  expect(second.Contents?.map(({ Key }) => Key)).toEqual(['p/<4>&']);
  expect(second.IsTruncated).toBe(false);
});

test('what it does not know, it refuses', async () => {
  await expect(client.send(new PutBucketPolicyCommand({ Bucket, Policy: '{}' }))).rejects.toMatchObject(
    status(501, 'NotImplemented'),
  );
  const copy = new CopyObjectCommand({
    Bucket,
    Key: 'copied',
    CopySource: 'locked/guarded',
    ServerSideEncryption: 'AES256',
  });
  await expect(client.send(copy)).rejects.toMatchObject(status(501, 'NotImplemented'));
});
