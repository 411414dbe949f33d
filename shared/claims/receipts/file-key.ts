import { Problem } from '../../kernel/problem.ts';
import type { Randomness } from '../../platform/clock.ts';
import { yearHolder } from '../../platform/encryption/holder.ts';
import { KeyForgotten } from '../../platform/encryption/key-ring.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Sealed } from '../../platform/encryption/sealed.ts';
import type { ReceiptRecord } from './store.ts';

type Whose = Pick<ReceiptRecord, 'companyId' | 'id' | 'employeeId'>;
type Wrapped = Pick<ReceiptRecord, 'companyId' | 'id' | 'fileKey' | 'fileKeyYear'>;

const place = ({ companyId, id }: Pick<Whose, 'companyId' | 'id'>, column: 'file_key' | 'file_key_year') => ({
  company: companyId,
  table: 'receipts',
  column,
  row: id,
});

/** A key for one receipt's files, and the same sealed with the key of the person whose receipt it is. Rejects with Problem `keys-away`. */
export async function newFileKey(
  uses: { seals: Seals; randomness: Randomness },
  whose: Whose,
): Promise<{ key: Buffer; fileKey: Sealed<string> }> {
  const key = uses.randomness.bytes(32);
  return { key, fileKey: await uses.seals.seal(key.toString('base64'), place(whose, 'file_key'), whose.employeeId) };
}

/** A receipt's file key, sealed with the company's key of a bookkeeping year. */
export const sealForYear = (
  uses: { seals: Seals },
  whose: Pick<Whose, 'companyId' | 'id'>,
  key: Buffer,
  year: number,
): Promise<Sealed<string>> => uses.seals.seal(key.toString('base64'), place(whose, 'file_key_year'), yearHolder(year));

/**
 * The key of a receipt's files: by the person's key, and where that person was forgotten by the year's, which is there while bookkeeping law
 * keeps the receipt. Null where it has none. Throws Problem `receipt-erased` when both are gone, and SealBroken.
 */
export async function openFileKey(uses: { seals: Seals }, receipt: Wrapped): Promise<Buffer | null> {
  if (!receipt.fileKey && !receipt.fileKeyYear) return null;
  for (const [sealed, column] of [
    [receipt.fileKey, 'file_key'],
    [receipt.fileKeyYear, 'file_key_year'],
  ] as const) {
    if (!sealed) continue;
    try {
      return Buffer.from(await uses.seals.open<string>(sealed, place(receipt, column)), 'base64');
    } catch (error) {
      if (!(error instanceof KeyForgotten)) throw error;
    }
  }
  throw new Problem('receipt-erased');
}
