import sharpPhash from 'sharp-phash';

// The package is CommonJS and its types speak of a default export that it does not have.
const phash = sharpPhash as unknown as (picture: Buffer) => Promise<string>;

/**
 * What a picture looks like in 64 bits (16 hex digits), from the low frequencies of its cosine transform: a smaller copy
 * differs in 0–2 bits. Other receipts can come as near, so it proposes and never decides.
 */
export async function perceptualHash(jpeg: Buffer): Promise<string> {
  const bits = await phash(jpeg);
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}
