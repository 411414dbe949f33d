import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

export const nonceLength = 12;
export const tagLength = 16;
const wholeTag = { authTagLength: tagLength } as const;

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D) and gives ciphertext followed by the 16-byte tag, all of it behind `front`, which is
 * neither encrypted nor authenticated. `nonce` is 12 bytes that this key has never seen; `bound` is authenticated and not encrypted.
 */
export function gcmEncrypt(
  key: Buffer | KeyObject,
  nonce: Buffer,
  bound: Buffer,
  plain: Buffer | string,
  ...front: readonly Buffer[]
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, wholeTag);
  cipher.setAAD(bound);
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  // In this mode the end of the text adds nothing to it.
  cipher.final();
  return Buffer.concat([...front, body, cipher.getAuthTag()]);
}

/** Gives what `gcmEncrypt` was given, from what it gave; null when anything differs. */
export function gcmDecrypt(key: Buffer | KeyObject, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer | null {
  if (sealed.length < tagLength) return null;
  const end = sealed.length - tagLength;
  return gcmOpen(key, nonce, bound, sealed.subarray(0, end), sealed.subarray(end));
}

/**
 * The same, with the 16-byte tag apart. Nothing is returned before the tag has been checked, and only a whole one counts: without
 * `authTagLength` Node would accept a shortened one.
 */
export function gcmOpen(
  key: Buffer | KeyObject,
  nonce: Buffer,
  bound: Buffer,
  body: Buffer,
  tag: Buffer,
): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, wholeTag);
  decipher.setAAD(bound).setAuthTag(tag);
  const plain = decipher.update(body);
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
