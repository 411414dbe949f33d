import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { sealKey } from '../../../infra/local/stack/seal-key.ts';
import { s3BackupReader } from '../../../shared/adapters/s3/backup-reader.ts';
import { s3BackupWriter } from '../../../shared/adapters/s3/backup-writer.ts';
import { openSigner } from '../../../shared/platform/transparency/signed-note.ts';

/** The key that manifests are signed with, and those that they are verified with. */
export function backupSigner(parts: BorrowedParts) {
  const signer = openSigner(sealKey(parts.kept));
  return () => signer;
}

export async function backupWriter(parts: BorrowedParts) {
  const { connect, buckets } = await parts.connectS3('backupWriter');
  return s3BackupWriter(connect, buckets.backup);
}

export async function backupReader(parts: BorrowedParts) {
  const { connect, buckets } = await parts.connectS3('backupReader');
  return s3BackupReader(connect, buckets.backup);
}
