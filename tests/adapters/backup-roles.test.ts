import { setTimeout as wait } from 'node:timers/promises';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import { s3BackupWriter } from '../../shared/adapters/s3/backup-writer.ts';
import { connectS3 } from '../../shared/adapters/s3/connect-s3.ts';
import { federatedKeys } from '../../shared/adapters/aws/federated-keys.ts';
import { s3LockedObjects } from '../../shared/adapters/s3/locked-objects.ts';
import { BackupStoreRefused } from '../../shared/protection/backup/ports.ts';
import { allOf, ownBackupStore, shortPersistence } from '../support/own-backup-store.ts';

const store = await ownBackupStore({ sessionSeconds: 302 });
const Bucket = store.bucket;
const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
const encrypted = { Bucket, ServerSideEncryption: 'AES256' } as const;
let [versionOfDump, versionOfFile] = ['', ''];
const clients: Record<'backupWriter' | 'backupReader' | 'backupRemover' | 'lockedObjects', S3Client> = {} as never;

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

beforeAll(async () => {
  for (const role of ['backupWriter', 'backupReader', 'backupRemover', 'lockedObjects'] as const)
    clients[role] = await store.client(role);
  await store.writer.put('db/dump', one('a dump'));
  await store.writer.put('files/company/file', one('a file'));
  const admin = await store.administrator();
  const { Versions = [] } = await admin.send(new ListObjectVersionsCommand({ Bucket }));
  const idOf = (key: string) => Versions.find(({ Key }) => Key === key)!.VersionId!;
  [versionOfDump, versionOfFile] = [idOf('db/dump'), idOf('files/company/file')];
});

const asking = {
  get: (client: S3Client) => client.send(new GetObjectCommand({ Bucket, Key: 'db/dump' })),
  getVersion: (client: S3Client) =>
    client.send(new GetObjectCommand({ Bucket, Key: 'db/dump', VersionId: versionOfDump })),
  head: (client: S3Client) => client.send(new HeadObjectCommand({ Bucket, Key: 'db/dump' })),
  list: (client: S3Client) => client.send(new ListObjectsV2Command({ Bucket })),
  listVersions: (client: S3Client) => client.send(new ListObjectVersionsCommand({ Bucket })),
  write: (client: S3Client) =>
    client.send(new PutObjectCommand({ ...encrypted, Key: 'db/new', Body: 'x', IfNoneMatch: '*' })),
  writeOver: (client: S3Client) => client.send(new PutObjectCommand({ ...encrypted, Key: 'db/dump', Body: 'forged' })),
  lockLonger: (client: S3Client) =>
    client.send(
      new PutObjectCommand({
        ...encrypted,
        Key: 'db/longer',
        Body: 'x',
        IfNoneMatch: '*',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: new Date(Date.now() + 10 * 365 * 86_400_000),
      }),
    ),
  markDump: (client: S3Client) => client.send(new DeleteObjectCommand({ Bucket, Key: 'db/dump' })),
  markFile: (client: S3Client) => client.send(new DeleteObjectCommand({ Bucket, Key: 'files/company/file' })),
  deleteDump: (client: S3Client) =>
    client.send(new DeleteObjectCommand({ Bucket, Key: 'db/dump', VersionId: versionOfDump })),
  deleteFile: (client: S3Client) =>
    client.send(new DeleteObjectCommand({ Bucket, Key: 'files/company/file', VersionId: versionOfFile })),
} as const;
type Asking = keyof typeof asking;

const may: Readonly<Record<keyof typeof clients, readonly Asking[]>> = {
  backupWriter: ['write'],
  backupReader: ['get', 'getVersion', 'list', 'listVersions'],
  backupRemover: ['markFile'],
  lockedObjects: [],
};
const all = Object.keys(asking) as Asking[];

test.each(
  Object.entries(may).flatMap(([role, allowed]) =>
    all.map((what) => [role as keyof typeof clients, what, allowed.includes(what)] as const),
  ),
)('%s, %s: %s', async (role, what, allowed) => {
  // Nobody is told why a HEAD was refused.
  const refusal = what === 'head' ? { $metadata: { httpStatusCode: 403 } } : denied;
  const asked = asking[what](clients[role]);
  if (allowed || (role === 'backupReader' && what === 'head')) await expect(asked).resolves.toBeDefined();
  else await expect(asked).rejects.toMatchObject(refusal);
});

test('an upload in parts cannot be completed over what is there either', async () => {
  const client = clients.backupWriter;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...encrypted, Key: 'db/dump' }));
  const upload = { Bucket, Key: 'db/dump', UploadId };
  const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'forged' }));
  const Parts = [{ PartNumber: 1, ETag }];
  const complete = (more: object) =>
    client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more }));
  await expect(complete({})).rejects.toMatchObject(denied);
  await expect(complete({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
});

test('whoever administers the bucket deletes no dump within six days either', async () => {
  await expect(asking.deleteDump(await store.administrator())).rejects.toMatchObject(denied);
});

test('the ledgers are written and read with their own role alone', async () => {
  const locked = s3LockedObjects(store.connect('lockedObjects'), 'anchors');
  expect(await locked.putOnce('anchor', Buffer.from('x'), new Date(Date.now() + 3_600_000))).toBe(true);
  expect(await allOf(locked.list(''))).toEqual(['anchor']);
  const stranger = s3LockedObjects(store.connect('backupReader'), 'anchors');
  await expect(stranger.readOldest('anchor')).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('keys of a role are asked for anew before they end', async () => {
  const connect = store.connect('backupReader');
  const { client } = await connect();
  await client.send(new ListObjectsV2Command({ Bucket }));
  await store.control({ forgetCounts: true });
  await client.send(new ListObjectsV2Command({ Bucket }));
  await wait(3_000);
  await client.send(new ListObjectsV2Command({ Bucket }));
  expect((await store.control()).counts['AssumeRoleWithWebIdentity']).toBe(1);
});

test('a role that is not there, or another audience, is refused, and said by a code alone', async () => {
  const role = 'arn:aws:iam::000000000000:role/somebody';
  const connect = connectS3(store.settings, store.keysOf(role), { attempts: 1 });
  const refused = s3BackupWriter(connect, Bucket, { persistence: shortPersistence }).put('db/x', one('x'));
  await expect(refused).rejects.toBeInstanceOf(BackupStoreRefused);
  await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
  const other = federatedKeys({ ...store.settings, audience: 'api://elsewhere' });
  await expect(other(role)()).rejects.toMatchObject({ name: 'IdentityAway', message: '' });
});
