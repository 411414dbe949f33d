import { createHash, randomBytes } from 'node:crypto';
import { DeleteObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, expect, test } from 'vitest';
import { BackupStoreAway, BackupStoreRefused } from '../../shared/protection/backup/ports.ts';
import { allOf, ownBackupStore } from '../support/own-backup-store.ts';
import { control } from '../support/control.ts';

control('backup-place', 'backups');

const mebi = 1024 * 1024;
const store = await ownBackupStore({ partBytes: 5 * mebi });
const { writer, reader } = store;
const bytes = randomBytes(12 * mebi + 17);
const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
/** In pieces of a size that fits nothing. */
async function* pieces(of: Uint8Array, size = 77_777): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < of.length; at += size) yield of.subarray(at, at + size);
}
const readBack = async (key: string) => {
  const found = await reader.read(key);
  return found && Buffer.concat(await allOf(found));
};
const keys = async (prefix: string) => (await allOf(reader.list(prefix))).map(({ key }) => key);
const askedFor = async (operation: string) => (await store.control()).counts[operation] ?? 0;

beforeEach(async () => void (await store.control({ faults: [], forgetCounts: true })));

test('a stream is stored part by part, with its hash, and comes back', async () => {
  const stored = await writer.put('db/run/table', pieces(bytes));
  expect(stored).toEqual({ key: 'db/run/table', bytes: bytes.length, sha256: sha256(bytes) });
  expect((await store.control()).counts).toMatchObject({ CreateMultipartUpload: 1, UploadPart: 3 });
  expect(sha256((await readBack('db/run/table'))!)).toBe(stored.sha256);
  const head = new HeadObjectCommand({ Bucket: store.bucket, Key: 'db/run/table', ChecksumMode: 'ENABLED' });
  const { ServerSideEncryption, ChecksumSHA256, ETag } = await (await store.administrator()).send(head);
  expect({ ServerSideEncryption, ETag }).toEqual({
    ServerSideEncryption: 'AES256',
    ETag: expect.stringMatching(/-3"$/),
  });
  expect(ChecksumSHA256).toMatch(/-3$/);
  expect(await reader.read('db/run')).toBeNull();
  expect(await allOf(reader.list('db/run/'))).toMatchObject([{ key: 'db/run/table', bytes: bytes.length }]);
});

test('an empty stream and one of exactly two parts are stored too', async () => {
  expect(await writer.put('db/run/empty', pieces(new Uint8Array()))).toMatchObject({ bytes: 0 });
  expect(await readBack('db/run/empty')).toEqual(Buffer.alloc(0));
  const even = bytes.subarray(0, 10 * mebi);
  await writer.put('db/run/even', pieces(even, 5 * mebi));
  expect((await store.control()).counts).toMatchObject({ UploadPart: 3 });
  expect((await readBack('db/run/even'))!.equals(even)).toBe(true);
});

test('a key is never written over, and of two writers at once one writes', async () => {
  await writer.put('db/once', pieces(Buffer.from('first')));
  const again = writer.put('db/once', pieces(Buffer.from('second')));
  await expect(again).rejects.toMatchObject({ name: 'BackupStoreRefused', code: 'PreconditionFailed' });
  expect(String(await readBack('db/once'))).toBe('first');
  const race = await Promise.allSettled([1, 2, 3].map((n) => writer.put('db/race', pieces(Buffer.from(`${n}`)))));
  expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await store.control()).counts).toMatchObject({ AbortMultipartUpload: 3 });
});

test.each([
  ['InternalError', 'UploadPart'],
  ['SlowDown', 'UploadPart'],
  ['RequestTimeout', 'UploadPart'],
  ['reset', 'UploadPart'],
  ['lost-answer', 'UploadPart'],
  ['ExpiredToken', 'UploadPart'],
  ['InternalError', 'CreateMultipartUpload'],
  ['InternalError', 'CompleteMultipartUpload'],
  ['reset', 'CompleteMultipartUpload'],
  ['lost-answer', 'CompleteMultipartUpload'],
  ['InternalError', 'AssumeRoleWithWebIdentity'],
] as const)('%s once at %s is got over', async (kind, at) => {
  const key = `db/over/${kind}-${at}`;
  await store.control({ faults: [{ at, kind, after: at === 'UploadPart' ? 1 : 0 }] });
  const stored = await writer.put(key, pieces(bytes));
  expect(stored.sha256).toBe(sha256((await readBack(key))!));
});

test('a part that is slower than one may be is sent again', async () => {
  await store.control({ faults: [{ at: 'UploadPart', kind: 'slow', ms: 4_000 }] });
  expect(await writer.put('db/slow', pieces(bytes))).toMatchObject({ sha256: sha256(bytes) });
  expect((await store.control()).counts['UploadPart']).toBe(4);
}, 20_000);

test.each([
  ['InternalError', BackupStoreAway],
  ['SlowDown', BackupStoreAway],
  ['reset', BackupStoreAway],
  ['AccessDenied', BackupStoreRefused],
  ['ExpiredToken', BackupStoreRefused],
] as const)('where %s does not end, nothing is stored, and the error says so', async (kind, means) => {
  const key = `db/never/${kind}`;
  for (const at of ['UploadPart', 'CompleteMultipartUpload']) {
    await store.control({
      faults: [{ at, kind, after: at === 'UploadPart' ? 1 : 0, times: 1_000 }],
      forgetCounts: true,
    });
    const failed = writer.put(key, pieces(bytes));
    await expect(failed).rejects.toBeInstanceOf(means);
    const { counts } = await store.control({ faults: [] });
    expect(counts[at]).toBeLessThanOrEqual(5);
    expect(counts['AbortMultipartUpload']).toBe(1);
    expect(await keys(key)).toEqual([]);
    expect(await reader.read(key)).toBeNull();
  }
  expect(await writer.put(key, pieces(bytes))).toMatchObject({ bytes: bytes.length });
});

test('a refused right is not asked for again and again', async () => {
  await store.control({ faults: [{ at: 'UploadPart', kind: 'AccessDenied', times: 1_000 }], forgetCounts: true });
  await expect(writer.put('db/refused', pieces(bytes))).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(await askedFor('UploadPart')).toBeLessThanOrEqual(2);
});

test('what the stream itself fails with comes out, and nothing is left under the key', async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 8 * mebi);
    throw new Error('the source broke');
  }
  await expect(writer.put('db/broken', breaking())).rejects.toThrow('the source broke');
  expect(await keys('db/broken')).toEqual([]);
  expect((await store.control()).counts).toMatchObject({ AbortMultipartUpload: 1 });
});

test('a store that is killed while a part is on its way loses the upload, and never shows half of it', async () => {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(bytes)) {
      read += piece.length;
      if (read > 6 * mebi && read < 6 * mebi + 77_777) await store.kill();
      yield piece;
    }
  }
  const cut = writer.put('db/cut', counted());
  await expect(cut).rejects.toMatchObject({ name: 'BackupStoreAway', code: 'ECONNREFUSED' });
  await store.restart();
  expect(await keys('db/cut')).toEqual([]);
  expect(await writer.put('db/cut', pieces(bytes))).toMatchObject({ sha256: sha256(bytes) });
});

test('a reader goes on where a connection broke', async () => {
  await writer.put('db/long', pieces(bytes));
  await store.control({ faults: [{ at: 'GetObject', kind: 'cut', times: 2 }] });
  expect(sha256((await readBack('db/long'))!)).toBe(sha256(bytes));
  expect(await askedFor('GetObject')).toBe(3);
  await store.control({ faults: [{ at: 'GetObject', kind: 'cut', times: 1_000 }] });
  await expect(readBack('db/long')).rejects.toBeInstanceOf(BackupStoreAway);
});

test('a mark of deletion hides nothing from whoever restores', async () => {
  await writer.put('db/hidden', pieces(Buffer.from('kept')));
  await (await store.administrator()).send(new DeleteObjectCommand({ Bucket: store.bucket, Key: 'db/hidden' }));
  expect(String(await readBack('db/hidden'))).toBe('kept');
});
