import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

export const nonceLength = 12;
export const tagLength = 16;

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D) and gives ciphertext followed by the 16-byte tag. `nonce` is 12 bytes that this
 * key has never seen; `bound` is authenticated with it and not encrypted.
 */
export function gcmEncrypt(key: Buffer | KeyObject, nonce: Buffer, bound: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Gives what `gcmEncrypt` was given, or null when anything differs. Nothing is returned before the tag has been checked, and
 * only a whole 16-byte tag counts: without `authTagLength` Node would accept a shortened one.
 */
export function gcmDecrypt(key: Buffer | KeyObject, nonce: Buffer, bound: Buffer, sealed: Buffer): Buffer | null {
  if (sealed.length < tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}
