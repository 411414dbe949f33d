import type { HttpRequest } from '@azure/functions';
import { Problem } from '../../shared/kernel/problem.ts';

/**
 * Refuses a request that a page of another site made: a browser says where a request comes from in headers that pages
 * cannot write. Throws Problem `cross-site`.
 */
export function requireOwnOrigin(request: HttpRequest, publicOrigin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const fromElsewhere = (site !== null && site !== 'same-origin') || (origin !== null && origin !== publicOrigin);
  if (fromElsewhere) throw new Problem('cross-site');
}

/**
 * As `requireOwnOrigin`, and the request carries `x-requested-with`, which another site cannot add without asking first: a
 * second guard beside the Strict cookie for everything that changes something. Throws Problem `cross-site`.
 */
export function requireOwnPage(request: HttpRequest, publicOrigin: string): void {
  requireOwnOrigin(request, publicOrigin);
  if (request.headers.get('x-requested-with') !== 'clvr') throw new Problem('cross-site');
}
