import { createHash } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';

/** The longest name of a request, in characters (docs.stripe.com/api/idempotent_requests). */
const longest = 255;

/** Milliseconds after which a claim that nobody has answered is open again: more than any request lives (230 s on Azure Functions). */
export const claimLasts = 4 * 60 * 1000;

/** Milliseconds for which an answer is given again, at least. */
export const answerLasts = 24 * 60 * 60 * 1000;

/**
 * What a client calls its request, from the `Idempotency-Key` header; null where it says nothing. Throws Problem
 * `idempotency-key-invalid` for one that is empty, too long or not printable ASCII.
 */
export function readRequestName(header: string | null): string | null {
  if (header === null) return null;
  if (header.length > longest || !/^[\x20-\x7e]+$/.test(header)) throw new Problem('idempotency-key-invalid');
  return header;
}

/** A request as it is told from others of the same name. `body` is what was read from it. */
export type NamedRequest = Readonly<{ name: string; method: string; path: string; body: unknown }>;

const hashOf = (...parts: readonly string[]): Buffer =>
  // Each with its length in front: no two lists of parts are one text.
  createHash('sha256')
    .update(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''), 'utf8')
    .digest();

/** How a request is found again, under the key that sent it, and how it is told whether it is the same. 32 bytes each. */
export const hashesOf = (apiKey: Id, { name, method, path, body }: NamedRequest) => ({
  keyHash: hashOf('name', apiKey, name),
  requestHash: hashOf('request', apiKey, name, method, path, JSON.stringify(body) ?? ''),
});
