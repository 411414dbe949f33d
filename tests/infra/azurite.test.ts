import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AzuriteReady } from '../../infra/local/peers/azurite.ts';
import type { Peer } from '../../infra/local/peer.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

const directory = mkdtempSync(join(tmpdir(), 'azurite '));
let peer: Peer<AzuriteReady>;

const start = (port: number) => startPeer<AzuriteReady>('azurite', { port, directory });
const blobs = () => BlobServiceClient.fromConnectionString(peer.ready.connectionString).getContainerClient('receipts');

beforeAll(async () => {
  peer = await start(0);
  await blobs().create();
});

afterAll(async () => {
  await peer.stop();
  rmSync(directory, { recursive: true });
});

test('a blob comes back with its bytes, type and metadata', async () => {
  const bytes = Buffer.from('a receipt');
  const blob = blobs().getBlockBlobClient('one/receipt.jpg');
  await blob.uploadData(bytes, { blobHTTPHeaders: { blobContentType: 'image/jpeg' }, metadata: { sha: 'abc' } });
  expect(Buffer.compare(await blob.downloadToBuffer(), bytes)).toBe(0);
  expect(await blob.getProperties()).toMatchObject({ contentType: 'image/jpeg', metadata: { sha: 'abc' } });
  await blob.delete();
  expect(await blob.exists()).toBe(false);
});

test('a second upload under a condition is refused', async () => {
  const blob = blobs().getBlockBlobClient('once');
  const once = { conditions: { ifNoneMatch: '*' } };
  await blob.uploadData(Buffer.from('1'), once);
  await expect(blob.uploadData(Buffer.from('2'), once)).rejects.toMatchObject({ statusCode: 409 });
});

test("Azurite's published key and anonymous readers are refused", async () => {
  const publicly = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
  const stranger = new StorageSharedKeyCredential('devstoreaccount1', publicly);
  const url = blobs().getBlobClient('once').url;
  const service = new BlobServiceClient(url.slice(0, url.indexOf('/receipts')), stranger);
  await expect(service.getProperties()).rejects.toMatchObject({ statusCode: 403 });
  expect((await fetch(url)).status).toBe(403);
});

test('what an upload confirmed is there after kill -9', async () => {
  const before = blobs();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => before.getBlockBlobClient(`kept-${i}`).uploadData(Buffer.from(`bytes ${i}`))),
  );
  peer.kill('SIGKILL');
  await peer.exited;
  peer = await start(peer.ready.port);
  for (let i = 0; i < 20; i++) {
    const kept = await before.getBlockBlobClient(`kept-${i}`).downloadToBuffer();
    expect(kept.toString()).toBe(`bytes ${i}`);
  }
});

test('the installed client speaks a version Azurite answers', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, '../../node_modules', path), 'utf8');
  const spoken = /SERVICE_VERSION = "([\d-]+)"/.exec(read('@azure/storage-blob/dist/commonjs/utils/constants.js'))?.[1];
  const answered = /ValidAPIVersions = \[([^\]]+)\]/.exec(read('azurite/dist/src/blob/utils/constants.js'))?.[1];
  expect(spoken).toBeDefined();
  expect(answered).toContain(`"${spoken}"`);
});
