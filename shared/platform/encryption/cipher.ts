import type { KeyObject } from 'node:crypto';
import { gcmEncrypt, gcmOpen, nonceLength, tagLength } from './aes-gcm.ts';
import { bindParts, bindPlace, lengthLength } from './bind-place.ts';
import type { Place } from './sealed.ts';

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

const bind = (place: Place | readonly string[]): Buffer =>
  'company' in place ? bindPlace(place, boundHeadLength) : bindParts(place, boundHeadLength);

/**
 * Seals bytes, or a text as UTF-8, with AES-256-GCM: `format | algorithm | key id (16) | key version (4) | nonce (12) | ciphertext |
 * tag (16)`. `place` and the head are authenticated with it, so the result opens only where it belongs. `nonce` is 12 fresh random
 * bytes: NIST SP 800-38D §8.3 allows 2^32 of them for a key.
 */
export function encrypt(
  plain: Buffer | string,
  dataKey: DataKey,
  nonce: Buffer,
  place: Place | readonly string[],
): Buffer {
  const bound = bind(place);
  const head = bound.subarray(lengthLength, lengthLength + boundHeadLength);
  head[0] = format;
  head[1] = aes256Gcm;
  dataKey.id.copy(head, 2, 0, keyNameLength);
  head.writeUInt32BE(dataKey.version, 2 + keyNameLength);
  return gcmEncrypt(dataKey.key, nonce, bound, plain, head, nonce);
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

/** Opens what `encrypt` gave, at the same place; `keyOf` has named the key. Throws SealBroken. */
export function decrypt(bytes: Buffer, key: KeyObject, place: Place | readonly string[]): Buffer {
  if (bytes.length < headLength + tagLength) throw new SealBroken();
  const bound = bind(place);
  bytes.copy(bound, lengthLength, 0, boundHeadLength);
  const end = bytes.length - tagLength;
  const nonce = bytes.subarray(boundHeadLength, headLength);
  const plain = gcmOpen(key, nonce, bound, bytes.subarray(headLength, end), bytes.subarray(end));
  if (!plain) throw new SealBroken();
  return plain;
}
