import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import { isAway } from '../../functions/host/is-away.ts';
import { connectS3 } from '../../shared/adapters/s3/connect-s3.ts';
import { s3LockedObjects } from '../../shared/adapters/s3/locked-objects.ts';
import { LockedObjectsAway, LockedObjectsRefused, type LockedObjects } from '../../shared/platform/locked-objects.ts';
import { ownS3 } from '../support/own-s3.ts';

let s3: Awaited<ReturnType<typeof ownS3>>;
let objects: LockedObjects;
/** Somebody else with the same right to write, and no wish to keep to our order. */
let other: S3Client;

const bytes = (text: string) => Buffer.from(text, 'utf8');
const inAnHour = () => new Date(Date.now() + 3_600_000);
const read = async (key: string) => Buffer.from((await objects.readOldest(key)) ?? bytes('nothing')).toString('utf8');
const force = (key: string, text: string) =>
  other.send(new PutObjectCommand({ Bucket: 'locked', Key: key, Body: text, ServerSideEncryption: 'AES256' }));
async function listed(prefix: string): Promise<string[]> {
  const all: string[] = [];
  for await (const key of objects.list(prefix)) all.push(key);
  return all;
}

beforeAll(async () => {
  s3 = await ownS3();
  objects = s3LockedObjects(s3.connect, 'locked');
  other = await s3.client();
});

test('what is written once is there, and a second write is refused and changes nothing', async () => {
  expect(await objects.putOnce('once/å', bytes('first'), inAnHour())).toBe(true);
  expect(await objects.putOnce('once/å', bytes('second'), inAnHour())).toBe(false);
  expect(await read('once/å')).toBe('first');
  expect(await objects.readOldest('once')).toBeNull();
  expect(await objects.writtenAt('once')).toBeNull();
});

test('of several writers at once, one writes', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5].map((n) => objects.putOnce('race', bytes(String(n)), inAnHour())));
  expect(all.filter(Boolean)).toHaveLength(1);
});

test('a version that was forced over it does not count, nor does one after a deletion', async () => {
  await objects.putOnce('anchor', bytes('true'), inAnHour());
  const written = await objects.writtenAt('anchor');
  expect(Math.abs(Date.now() - written!.getTime())).toBeLessThan(60_000);
  await force('anchor', 'forged');
  await other.send(new DeleteObjectCommand({ Bucket: 'locked', Key: 'anchor' }));
  expect(await read('anchor')).toBe('true');
  await force('anchor', 'forged again');
  await force('anchor-and-more', 'another key');
  expect(await read('anchor')).toBe('true');
  expect(await objects.writtenAt('anchor')).toEqual(written);
  expect(await listed('anchor')).toEqual(['anchor', 'anchor-and-more']);
});

test('a locked version cannot be deleted until its time is over, and a marked one is listed all the same', async () => {
  await objects.putOnce('held', bytes('kept'), inAnHour());
  const { Versions: [version] = [] } = await other.send(
    new ListObjectVersionsCommand({ Bucket: 'locked', Prefix: 'held' }),
  );
  const remove = () =>
    other.send(new DeleteObjectCommand({ Bucket: 'locked', Key: 'held', VersionId: version!.VersionId! }));
  await expect(remove()).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
  await other.send(new DeleteObjectCommand({ Bucket: 'locked', Key: 'held' }));
  expect(await listed('held')).toEqual(['held']);
  expect(await read('held')).toBe('kept');
});

test('more keys than one answer holds are all listed, each once, in order', { timeout: 60_000 }, async () => {
  const keys = Array.from({ length: 1_050 }, (_, at) => `many/${String(at).padStart(6, '0')}`);
  for (let at = 0; at < keys.length; at += 50)
    await Promise.all(keys.slice(at, at + 50).map((key) => objects.putOnce(key, bytes(key), inAnHour())));
  await force('many/000999', 'a later version at the end of a page');
  expect(await listed('many/')).toEqual(keys);
  expect(await listed('many/0010')).toEqual(keys.slice(1_000));
});

test('what it is refused is said as a code, and nothing more of it', async () => {
  const wrong = connectS3(s3.settings, async () => ({ accessKeyId: 'tests', secretAccessKey: 'another-secret' }));
  const refused = s3LockedObjects(wrong, 'locked').putOnce('x', bytes('secret text'), inAnHour());
  await expect(refused).rejects.toBeInstanceOf(LockedObjectsRefused);
  await expect(refused).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' });
  await expect(refused).rejects.not.toHaveProperty('cause');
  await expect(s3LockedObjects(s3.connect, 'missing').readOldest('x')).rejects.toMatchObject({ code: 'NoSuchBucket' });
  await expect(objects.putOnce('past', bytes('x'), new Date(0))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('what was written is there after kill -9, and while the store is away its error says so', async () => {
  await objects.putOnce('kept', bytes('survives'), inAnHour());
  await s3.kill();
  const away = objects.putOnce('later', bytes('x'), inAnHour());
  await expect(away).rejects.toBeInstanceOf(LockedObjectsAway);
  await expect(away).rejects.toSatisfy(isAway);
  await expect(away).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await s3.restart();
  expect(await read('kept')).toBe('survives');
  expect(await objects.putOnce('kept', bytes('other'), inAnHour())).toBe(false);
});
