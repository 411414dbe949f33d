import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { addressOf } from './address.ts';
import type { CallWith } from './call.ts';
import { ApiProblem, readProblem } from './problem.ts';

/**
 * Asks an endpoint for a file and hands it to the browser to keep, under the name that the server gives it. Throws ApiProblem as
 * `call` does.
 */
export async function saveFile<const E extends Endpoint>(endpoint: E, given: CallWith<E>): Promise<void> {
  const { path, query, body } = given as { path?: Record<string, string>; query?: object; body?: unknown };
  const response = await fetch(addressOf(endpoint, path, query), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: { 'x-requested-with': 'clvr', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiProblem('offline');
  });
  if (!response.ok) throw readProblem(response.status, await response.json().catch(() => null));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'clvr';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
