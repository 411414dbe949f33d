import type { Randomness } from '../../platform/clock.ts';
import { nonceLength } from '../../platform/encryption/aes-gcm.ts';
import { openFile, sealFile } from '../../platform/encryption/seal-file.ts';
import { blobName, partsOf, type FilePart, type ReceiptRecord } from './store.ts';

type Whose = Pick<ReceiptRecord, 'companyId' | 'id'>;

/** A part opens for its receipt of its company, as that part: a page does not stand in for another. */
const place = ({ companyId, id }: Whose, part: FilePart): string[] => ['receipt file', companyId, id, part];

/** One part of a receipt's files, sealed with the receipt's file key. */
export const sealPart = (
  uses: { randomness: Randomness },
  whose: Whose,
  key: Buffer,
  part: FilePart,
  plain: Buffer,
): Buffer => sealFile(plain, key, uses.randomness.bytes(nonceLength), place(whose, part));

/** Throws SealBroken. */
export const openPart = (whose: Whose, key: Buffer, part: FilePart, sealed: Buffer): Buffer =>
  openFile(sealed, key, place(whose, part));

/** The file and then its pages, each sealed, with the name that it is stored under. */
export const sealParts = (uses: { randomness: Randomness }, whose: Whose, key: Buffer, plain: readonly Buffer[]) =>
  partsOf(plain.length - 1).map((part, at) => ({
    name: blobName(whose.companyId, whose.id, part),
    bytes: sealPart(uses, whose, key, part, plain[at]!),
  }));
