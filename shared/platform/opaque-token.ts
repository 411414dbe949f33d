import { createHash, timingSafeEqual } from 'node:crypto';
import { isId, type Id } from '../kernel/ids.ts';
import type { Randomness } from './clock.ts';
import { Secret } from './secret.ts';

/** The parts of a token. Company and id stand in clear, so that the tenant can be set before the secret is looked up. */
export type OpaqueToken = Readonly<{ company: Id; id: Id; secret: Secret }>;

/** Makes a token: the text to hand out once, and the hash to keep. 256 random bits need no slow hash. */
export function makeToken(company: Id, id: Id, randomness: Randomness): { text: Secret; hash: Buffer } {
  const secret = randomness.bytes(32).toString('base64url');
  return { text: new Secret(`clvr_${company}_${id}_${secret}`), hash: hashOf(secret) };
}

/** Reads a token's parts; null for anything that is not one. */
export function readToken(text: string): OpaqueToken | null {
  const match = /^clvr_([0-9a-f-]{36})_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/.exec(text);
  if (!match || !isId(match[1]) || !isId(match[2])) return null;
  return { company: match[1], id: match[2], secret: new Secret(match[3]!) };
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** Compares a token with a kept hash, in constant time. */
export function tokenMatches(token: Pick<OpaqueToken, 'secret'>, hash: Buffer): boolean {
  const own = hashOf(token.secret.reveal());
  return own.length === hash.length && timingSafeEqual(own, hash);
}
