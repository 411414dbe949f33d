import type { HttpRequest } from '@azure/functions';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import type { ProblemCode } from '../../shared/kernel/problem-codes.ts';
import { scopesFor } from '../../shared/kernel/roles.ts';
import { findKey } from '../../shared/people/api-keys/find-key.ts';
import type { KeyActor } from '../../shared/platform/actor.ts';
import type { Capabilities } from '../runtime.ts';

/** The token of `Authorization: Bearer` (RFC 6750 §2.1); null without one. It is taken from nowhere else: addresses stand in logs. */
export const bearerToken = (request: Pick<HttpRequest, 'headers'>): string | null =>
  /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;

/** The company's key that the request carries; null without one that is good. */
export async function keyOf(uses: Capabilities, request: HttpRequest): Promise<KeyActor | null> {
  const token = bearerToken(request);
  return token === null ? null : findKey(uses, token);
}

/** What a refused client is told to bring, in `WWW-Authenticate` (RFC 6750 §3); null where the refusal is not about that. */
export function bearerChallenge(endpoint: Endpoint, code: ProblemCode, request: HttpRequest): string | null {
  const realm = 'Bearer realm="CLVR Benefits"';
  if (code === 'key-not-valid') return bearerToken(request) === null ? realm : `${realm}, error="invalid_token"`;
  if (code !== 'scope-missing') return null;
  const wanted = endpoint.act === 'anyone' || endpoint.act === 'signed-in' ? [] : scopesFor(endpoint.act);
  return `${realm}, error="insufficient_scope", scope="${wanted === 'any' ? '' : wanted.join(' ')}"`;
}
