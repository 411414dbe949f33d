import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { sealKey } from '../../../infra/local/stack/seal-key.ts';
import { blobKeyCopies } from '../../../shared/adapters/blob/key-copies.ts';
import { blobReceiptFiles } from '../../../shared/adapters/blob/receipt-files.ts';
import { s3LockedObjects } from '../../../shared/adapters/s3/locked-objects.ts';
import type { ReceiptFiles } from '../../../shared/claims/receipts/ports.ts';
import { connectPool } from '../../../shared/platform/connect.ts';
import { createDatabase } from '../../../shared/platform/tenant-transaction.ts';
import { openSigner } from '../../../shared/platform/transparency/signed-note.ts';
import type { EndUses } from '../../../shared/protection/end-of-contract/uses.ts';
import type { RotationUses } from '../../../shared/protection/key-rotation/uses.ts';
import { commandLog } from './operation.ts';
import { withRotation } from './open-rotation.ts';

export type Ending = EndUses &
  Pick<RotationUses, 'seals' | 'guardedTables' | 'copies' | 'keys'> &
  Readonly<{ receiptFiles: ReceiptFiles }>;

/** Lends what handing over and deleting a company ask for. */
export function withEnding<T>(parts: BorrowedParts, work: (uses: Ending) => Promise<T>): Promise<T> {
  return withRotation(parts, undefined, async (rotation) => {
    const { clock, randomness } = rotation;
    const owner = createDatabase(connectPool(await parts.database('migrator'), commandLog), clock, randomness);
    try {
      const { connection, files: container } = await parts.blobs();
      const s3 = await parts.connectS3('lockedObjects');
      return await work({
        ...rotation,
        owner,
        files: blobKeyCopies({ connection, container }),
        receiptFiles: blobReceiptFiles({ connection, container }),
        signer: () => openSigner(sealKey(parts.kept)),
        erasureLedger: s3LockedObjects(s3.connect, s3.buckets.erasureLedger),
      });
    } finally {
      await owner.close();
    }
  });
}
