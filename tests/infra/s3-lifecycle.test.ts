import { CreateMultipartUploadCommand, DeleteObjectCommand, UploadPartCommand } from '@aws-sdk/client-s3';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allOf, ownBackupStore } from '../support/own-backup-store.ts';

const store = await ownBackupStore();
const Bucket = store.bucket;
async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const current = async (prefix: string) => (await allOf(store.reader.list(prefix))).map(({ key }) => key);
const there = async (prefix: string) => (await allOf(store.reader.versions(prefix))).map(({ key }) => key);
const bytesOnDisk = () =>
  readdirSync(`${store.directory}/s3/${Bucket}/versions`).filter((name) => name.endsWith('.bytes'));

test('days go by: a dump is kept for seven and gone within nine, a file until it is marked and nine days more', async () => {
  await store.writer.put('db/dump', one('a dump'));
  await store.writer.put('files/kept', one('kept'));
  await store.writer.put('files/gone', one('gone'));
  const client = await store.client('backupWriter');
  const left = { Bucket, Key: 'db/left' };
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...left, ServerSideEncryption: 'AES256' }));
  await client.send(new UploadPartCommand({ ...left, UploadId, PartNumber: 1, Body: 'half' }));
  const uploads = () => readdirSync(`${store.directory}/s3/${Bucket}/uploads`);
  expect(uploads()).toHaveLength(1);
  await store.remover.remove('files/gone');
  expect(await current('')).toEqual(['db/dump', 'files/kept']);
  await store.control({ advanceDays: 2 });
  expect(uploads()).toEqual([]);

  // Under lock for six days, whoever asks.
  const admin = await store.administrator();
  const [dump] = await allOf(store.reader.versions('db/'));
  const force = () =>
    admin.send(new DeleteObjectCommand({ Bucket, Key: 'db/dump', VersionId: (dump as unknown as { id: string }).id }));
  await store.control({ advanceDays: 3.9 });
  await expect(force()).rejects.toMatchObject({ name: 'AccessDenied' });

  await store.control({ advanceDays: 0.9 });
  expect(await current('db/')).toEqual(['db/dump']);
  await store.control({ advanceDays: 1.2 });
  expect(await current('db/')).toEqual([]);
  expect(await there('')).toEqual(expect.arrayContaining(['files/kept']));
  await store.control({ advanceDays: 1 });
  expect(await there('')).toEqual(['files/kept']);
  expect(bytesOnDisk()).toHaveLength(1);
  await store.control({ advanceDays: 400 });
  expect(await current('')).toEqual(['files/kept']);
});

test('what a rule lets go stays as long as it is locked', async () => {
  await store.writer.put('db/locked', one('x'));
  const admin = await store.administrator();
  await admin.send(new DeleteObjectCommand({ Bucket, Key: 'db/locked' }));
  // By the rule alone it would be gone after two days.
  await store.control({ advanceDays: 5 });
  expect(await there('db/')).toEqual(['db/locked']);
  await store.control({ advanceDays: 2 });
  expect(await there('db/')).toEqual([]);
});
