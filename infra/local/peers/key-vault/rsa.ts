import { constants, createPrivateKey, generateKeyPair, privateDecrypt, publicEncrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { badParameter } from './failure.ts';

const generate = promisify(generateKeyPair);
const sizes = new Set([2048, 3072, 4096]);
const hashes: Readonly<Record<string, string>> = { 'RSA-OAEP-256': 'sha256', 'RSA-OAEP': 'sha1' };

/** A new private key as PEM. It takes a good part of a second, in a thread of its own. */
export async function newRsaKey(size: number): Promise<string> {
  if (!sizes.has(size)) throw badParameter('The specified RSA key size is not supported');
  const { privateKey } = await generate('rsa', { modulusLength: size });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** The public part as a JSON Web Key. */
export function publicPart(privateKey: string): { n: string; e: string } {
  const { n, e } = createPrivateKey(privateKey).export({ format: 'jwk' }) as { n: string; e: string };
  return { n, e };
}

function padded(privateKey: string, algorithm: unknown) {
  const oaepHash = typeof algorithm === 'string' ? hashes[algorithm] : undefined;
  if (!oaepHash) throw badParameter('The algorithm is not supported');
  return { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash };
}

/** The bytes of a `value` in a request. */
function bytesOf(value: unknown): Buffer {
  if (typeof value !== 'string' || !/^[\w-]+$/.test(value)) throw badParameter('Property value has invalid value');
  return Buffer.from(value, 'base64url');
}

/** @throws VaultFailure when the algorithm is unknown or the value too long for the key */
export function wrap(privateKey: string, algorithm: unknown, value: unknown): string {
  const [how, bytes] = [padded(privateKey, algorithm), bytesOf(value)];
  try {
    return publicEncrypt(how, bytes).toString('base64url');
  } catch {
    throw badParameter('The value is too long for the key');
  }
}

/** @throws VaultFailure when this key did not wrap the value with this algorithm */
export function unwrap(privateKey: string, algorithm: unknown, value: unknown): string {
  const [how, bytes] = [padded(privateKey, algorithm), bytesOf(value)];
  try {
    return privateDecrypt(how, bytes).toString('base64url');
  } catch {
    throw badParameter('The parameter is incorrect');
  }
}
