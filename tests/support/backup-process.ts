import { s3BackupWriter } from '../../shared/adapters/s3/backup-writer.ts';
import { connectS3, type S3Settings } from '../../shared/adapters/s3/connect-s3.ts';
import { federatedKeys } from '../../shared/adapters/aws/federated-keys.ts';
import type { StoredObject } from '../../shared/protection/backup/ports.ts';

/* A program that stores one object, and says how much memory it took: its largest resident set, as the system counts it. */

export type ToStore = Readonly<{
  settings: S3Settings & Readonly<{ identity: string | null; audience: string }>;
  role: string;
  bucket: string;
  key: string;
  bytes: number;
}>;
export type Stored = StoredObject & Readonly<{ before: number; peak: number; took: number }>;

/** Bytes that do not repeat, made faster than they are sent. */
async function* made(bytes: number): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(64 * 1024);
  for (let at = 0; at < bytes; at += piece.length) {
    piece.writeUInt32LE(at / piece.length, 0);
    yield Buffer.from(piece.subarray(0, Math.min(piece.length, bytes - at)));
  }
}

process.once('message', (message) => {
  const { settings, role, bucket, key, bytes } = message as ToStore;
  void (async () => {
    const connect = connectS3(settings, federatedKeys(settings)(role), { attempts: 1, patience: 60_000 });
    const writer = s3BackupWriter(connect, bucket);
    await writer.put(`${key}-small`, made(1024));
    const before = process.resourceUsage().maxRSS;
    const started = performance.now();
    const stored = await writer.put(key, made(bytes));
    const took = performance.now() - started;
    process.send?.({ ...stored, before, peak: process.resourceUsage().maxRSS, took } satisfies Stored);
    process.disconnect();
  })();
});
