import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Id } from '../../../kernel/ids.ts';
import { decrypt, encrypt, keyOf, type DataKey } from '../cipher.ts';
import type { HolderKind } from '../holder.ts';

/** Where a wrapped data key belongs: it opens for no other company, holder or version. */
export type DataKeyPlace = Readonly<{ company: Id; id: Id; version: number; kind: HolderKind; holder: string }>;

const asParts = ({ company, id, version, kind, holder }: DataKeyPlace): string[] => [
  'data key',
  company,
  id,
  String(version),
  kind,
  holder,
];

/** Wraps the 32 bytes of a data key with its company's key; `nonce` is 12 fresh random bytes. */
export const wrapDataKey = (key: Buffer, companyKey: DataKey, nonce: Buffer, place: DataKeyPlace): Buffer =>
  encrypt(key, companyKey, nonce, asParts(place));

/** Which version of the company's key wrapped it. Throws SealBroken. */
export const wrapperOf = (wrapped: Buffer) => keyOf(wrapped);

/** Throws SealBroken when anything differs. */
export function unwrapDataKey(wrapped: Buffer, companyKey: KeyObject, place: DataKeyPlace): Buffer {
  return decrypt(wrapped, companyKey, asParts(place));
}

/** The same, as a key to use. */
export const openDataKey = (wrapped: Buffer, companyKey: KeyObject, place: DataKeyPlace): KeyObject =>
  createSecretKey(unwrapDataKey(wrapped, companyKey, place));
