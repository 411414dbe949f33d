import type { HttpRequest } from '@azure/functions';
import { isId } from '../../shared/kernel/ids.ts';
import { findSigner } from '../../shared/payroll/partners/inbound/find-signer.ts';
import type { Signer } from '../../shared/platform/actor.ts';
import type { Capabilities } from '../runtime.ts';

/** The largest signed message, in bytes: what Standard Webhooks advises to stay below, several times over. */
export const largestSigned = 64 * 1024;

/** The payroll system that signed the request for the company its path names; null without a signature that is good. */
export async function signerOf(uses: Capabilities, request: HttpRequest): Promise<Signer | null> {
  const company = request.params['company'];
  if (!isId(company) || Number(request.headers.get('content-length') ?? 0) > largestSigned) return null;
  // What was signed is the text itself; the body is read again as JSON, by who takes it.
  const body = await request.clone().text();
  return findSigner(uses, { company, header: (name) => request.headers.get(name), body });
}
