import { Problem } from '../../kernel/problem.ts';
import { SealBroken } from '../../platform/encryption/cipher.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import { isSealedFile } from '../../platform/encryption/seal-file.ts';
import { openFileKey } from './file-key.ts';
import type { ReceiptFiles } from './ports.ts';
import { openPart } from './seal-parts.ts';
import { blobName, type FilePart, type ReceiptRecord } from './store.ts';

export type FileUses = Readonly<{ seals: Seals; files: ReceiptFiles }>;

/**
 * One part of a receipt's files, opened, for a reader who may see the receipt; `again` reads the receipt's row anew. A part from before files
 * were sealed is given as it is, until the receipt's files are all sealed. What waits for an answer about malware is given to nobody.
 * Throws Problem `receipt-erased`, `receipt-being-checked`, SealBroken, and what `again` throws.
 */
export async function openReceiptFile(
  uses: FileUses,
  receipt: ReceiptRecord,
  part: FilePart,
  again: () => Promise<ReceiptRecord>,
): Promise<Buffer> {
  if (receipt.state === 'quarantined') throw new Problem('receipt-being-checked');
  const bytes = await uses.files.get(blobName(receipt.companyId, receipt.id, part));
  if (!isSealedFile(bytes)) {
    if (receipt.filesSealedAt) throw new SealBroken();
    return bytes;
  }
  // A part that was sealed since the row was read: the row has its key by now, because the key is written first.
  const key = (await openFileKey(uses, receipt)) ?? (await openFileKey(uses, await again()));
  // Sealed with a key of which neither form is left: it went with its person.
  if (!key) throw receipt.filesSealedAt ? new Problem('receipt-erased') : new SealBroken();
  return openPart(receipt, key, part, bytes);
}
