import { createCipheriv, createDecipheriv } from 'node:crypto';

/** A 256-bit key with the name under which the bytes it sealed can find it again. */
export type DataKey = Readonly<{ id: Buffer; version: number; key: Buffer }>;

const format = 1;
const aes256Gcm = 1;
const headLength = 2 + 16 + 4 + 12;
const tagLength = 16;

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
 * NIST SP 800-38D §8.2.2 allows 2^32 of them for a key.
 */
export function encrypt(plain: Buffer, dataKey: DataKey, nonce: Buffer, place: readonly string[]): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(format, 0);
  head.writeUInt8(aes256Gcm, 1);
  dataKey.id.copy(head, 2);
  head.writeUInt32BE(dataKey.version, 18);
  nonce.copy(head, 22);
  const cipher = createCipheriv('aes-256-gcm', dataKey.key, nonce, { authTagLength: tagLength });
  cipher.setAAD(bind([head.subarray(0, 22), ...place]));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([head, sealed, cipher.getAuthTag()]);
}

/** Which key sealed these bytes. Throws SealBroken when they are of no known form. */
export function keyOf(bytes: Buffer): { id: Buffer; version: number } {
  if (bytes.length < headLength + tagLength || bytes[0] !== format || bytes[1] !== aes256Gcm) throw new SealBroken();
  return { id: bytes.subarray(2, 18), version: bytes.readUInt32BE(18) };
}

/**
 * Opens what `encrypt` gave, at the same place. Nothing is returned before the tag has been checked, and only a whole
 * 16-byte tag counts: without `authTagLength` Node would accept a shortened one. Throws SealBroken.
 */
export function decrypt(bytes: Buffer, key: Buffer, place: readonly string[]): Buffer {
  keyOf(bytes);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(22, headLength), { authTagLength: tagLength });
  decipher.setAAD(bind([bytes.subarray(0, 22), ...place]));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headLength, bytes.length - tagLength)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
