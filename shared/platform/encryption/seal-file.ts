import { gcmDecrypt, gcmEncrypt, nonceLength } from './aes-gcm.ts';
import { SealBroken } from './cipher.ts';
import { withLengths } from './with-lengths.ts';

/** The first byte of a sealed file; no type of file that is taken in begins with it. */
const format = 1;
const head = Buffer.from([format]);

function bind(place: readonly string[]): Buffer {
  const bound = withLengths(place, head.length);
  head.copy(bound);
  return bound;
}

/**
 * Seals a file with AES-256-GCM under a key of its own: `format (1) | nonce (12) | ciphertext | tag (16)`. It opens at its place and nowhere
 * else. `nonce` is 12 fresh random bytes; a file key seals a few parts of one thing, far from any limit.
 */
export const sealFile = (plain: Buffer, key: Buffer, nonce: Buffer, place: readonly string[]): Buffer =>
  gcmEncrypt(key, nonce, bind(place), plain, head, nonce);

/** Opens what `sealFile` gave, whole. Throws SealBroken when anything of it was changed, cut off or moved to another place. */
export function openFile(bytes: Buffer, key: Buffer, place: readonly string[]): Buffer {
  if (!isSealedFile(bytes)) throw new SealBroken();
  const begin = 1 + nonceLength;
  const plain = gcmDecrypt(key, bytes.subarray(1, begin), bind(place), bytes.subarray(begin));
  if (!plain) throw new SealBroken();
  return plain;
}

/** Whether bytes have the form of a sealed file. A JPEG begins with 0xFF and a PDF with `%`. */
export const isSealedFile = (bytes: Buffer): boolean => bytes[0] === format;
