import type { KeyObject } from 'node:crypto';
import { gcmDecrypt, gcmEncrypt, nonceLength, tagLength } from './aes-gcm.ts';

/**
 * A 256-bit key with the name under which the bytes it sealed can find it again. Its bytes lie outside the heap, where neither a
 * dump of the heap nor a log shows them, and are wiped when it is let go.
 */
export type DataKey = Readonly<{ id: Buffer; version: number; key: KeyObject }>;

const format = 1;
const aes256Gcm = 1;
const keyNameLength = 16;
const boundHeadLength = 2 + keyNameLength + 4;
const headLength = boundHeadLength + nonceLength;

/** The value was changed, moved to another place, or sealed with another key. It says no more than that. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Joins parts with their lengths in front, so that no two lists of parts give the same bytes. */
function bind(parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/**
 * Seals bytes with AES-256-GCM: `format | algorithm | key id (16) | key version (4) | nonce (12) | ciphertext | tag (16)`.
 * `place` and the head are authenticated with it, so the result opens only where it belongs. `nonce` is 12 fresh random bytes:
 * NIST SP 800-38D §8.3 allows 2^32 of them for a key.
 */
export function encrypt(plain: Buffer, dataKey: DataKey, nonce: Buffer, place: readonly string[]): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(format, 0);
  head.writeUInt8(aes256Gcm, 1);
  dataKey.id.copy(head, 2);
  head.writeUInt32BE(dataKey.version, 2 + keyNameLength);
  nonce.copy(head, boundHeadLength);
  return Buffer.concat([
    head,
    gcmEncrypt(dataKey.key, nonce, bind([head.subarray(0, boundHeadLength), ...place]), plain),
  ]);
}

/** So many bytes at the front say which key sealed the rest. */
export const keyNameEnds = boundHeadLength;

/** Which key sealed these bytes. Throws SealBroken when they are of no known form. */
export function keyOf(bytes: Buffer): { id: Buffer; version: number } {
  if (bytes.length < headLength + tagLength) throw new SealBroken();
  return keyNamed(bytes);
}

/** The same from the front alone. Throws SealBroken. */
export function keyNamed(bytes: Buffer): { id: Buffer; version: number } {
  if (bytes.length < boundHeadLength || bytes[0] !== format || bytes[1] !== aes256Gcm) throw new SealBroken();
  return { id: bytes.subarray(2, 2 + keyNameLength), version: bytes.readUInt32BE(2 + keyNameLength) };
}

/** Opens what `encrypt` gave, at the same place. Throws SealBroken. */
export function decrypt(bytes: Buffer, key: KeyObject, place: readonly string[]): Buffer {
  keyOf(bytes);
  const nonce = bytes.subarray(boundHeadLength, headLength);
  const bound = bind([bytes.subarray(0, boundHeadLength), ...place]);
  const plain = gcmDecrypt(key, nonce, bound, bytes.subarray(headLength));
  if (!plain) throw new SealBroken();
  return plain;
}
