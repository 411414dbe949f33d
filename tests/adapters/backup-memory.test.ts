import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { s3Roles } from '../../infra/local/stack/s3-policies.ts';
import type { Stored, ToStore } from '../support/backup-process.ts';
import { ownBackupStore } from '../support/own-backup-store.ts';

const store = await ownBackupStore();
const mebi = 1024 * 1024;
const size = (inject('long') ? 2_048 : 192) * mebi;

test(`an object of ${size / mebi} MiB is written in memory that does not grow with it, here and in the store`, async () => {
  const child = fork(new URL('../support/backup-process.ts', import.meta.url), { stdio: 'inherit' });
  const wish: ToStore = {
    settings: store.settings,
    role: s3Roles.backupWriter,
    bucket: store.bucket,
    key: 'db/large',
    bytes: size,
  };
  child.send(wish);
  const [stored] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Stored];
  expect(stored).toMatchObject({ bytes: size });
  const peer = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${store.pid()}/status`, 'utf8'))![1];
  const figures = { grown: (stored.peak - stored.before) / 1024, peak: stored.peak / 1024, store: Number(peer) / 1024 };
  console.info(`${size / mebi} MiB in ${Math.round(stored.took / 1000)} s; MiB of memory: ${JSON.stringify(figures)}`);
  // Two parts of sixteen MiB, and what the client holds of them while it sends.
  expect(figures.grown).toBeLessThan(160);
  expect(figures.store).toBeLessThan(300);
  const found = [];
  for await (const one of store.reader.list('db/large')) found.push(one.bytes);
  expect(found).toEqual([size, 1024]);
}, 300_000);
