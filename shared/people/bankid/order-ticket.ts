import { createHash, timingSafeEqual } from 'node:crypto';
import { isId, type Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { Secret } from '../../platform/secret.ts';

/** What the browser of a sign-in carries: which order is its own, and a secret that shows it. */
export type OrderTicket = Readonly<{ id: Id; hash: Buffer }>;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** Makes a ticket: the cookie's value to hand out once, and the hash to keep. 256 random bits need no slow hash. */
export function makeTicket(id: Id, randomness: Randomness): { value: Secret; hash: Buffer } {
  const secret = randomness.bytes(32).toString('base64url');
  return { value: new Secret(`${id}.${secret}`), hash: hashOf(secret) };
}

/** Reads a cookie's value; null for what is no ticket. */
export function readTicket(value: string | null): OrderTicket | null {
  const [, id, secret] = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(value ?? '') ?? [];
  return secret !== undefined && isId(id) ? { id, hash: hashOf(secret) } : null;
}

/** Compares a ticket with a kept hash, in constant time. */
export const ticketFits = ({ hash }: OrderTicket, kept: Buffer): boolean =>
  hash.length === kept.length && timingSafeEqual(hash, kept);
