import { isId, type Id } from '../kernel/ids.ts';
import type { Randomness } from './clock.ts';
import { hashOf } from './opaque-token.ts';
import { Secret } from './secret.ts';

/** What a token of no company is for: a member of staff's session, or a code that opens one without the identity provider. */
export type PlatformTokenKind = 'staff' | 'glass';
export type PlatformToken = Readonly<{ id: Id; secret: Secret }>;

/** Makes a token: the text to hand out once, and the hash to keep. */
export function makePlatformToken(
  kind: PlatformTokenKind,
  id: Id,
  randomness: Randomness,
): { text: Secret; hash: Buffer } {
  const secret = randomness.bytes(32).toString('base64url');
  return { text: new Secret(`clvr_${kind}_${id}_${secret}`), hash: hashOf(secret) };
}

/** Reads the parts of a token of one kind; null for anything else, a company's token among it. */
export function readPlatformToken(kind: PlatformTokenKind, text: string): PlatformToken | null {
  const match = /^clvr_(staff|glass)_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/.exec(text.trim());
  if (!match || match[1] !== kind || !isId(match[2])) return null;
  return { id: match[2], secret: new Secret(match[3]!) };
}
