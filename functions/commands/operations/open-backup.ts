import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { sealKey } from '../../../infra/local/stack/seal-key.ts';
import { federatedKeys } from '../../../shared/adapters/aws/federated-keys.ts';
import { openSigner } from '../../../shared/platform/transparency/signed-note.ts';
import { openBackupStore } from '../../backup-store.ts';

/** The key that manifests are signed with, and those that they are verified with. */
export function backupSigner(parts: BorrowedParts) {
  const signer = openSigner(sealKey(parts.kept));
  return () => signer;
}

/** The store of backups; each duty asks with a role of its own. */
export async function backupStore(parts: BorrowedParts) {
  const settings = await parts.s3Settings();
  return openBackupStore(settings, federatedKeys(settings));
}
