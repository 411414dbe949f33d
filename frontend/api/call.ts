import * as z from 'zod/mini';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { addressOf, type PathNames } from './address.ts';
import { ApiProblem, readProblem } from './problem.ts';

type PathOf<E extends Endpoint> = [PathNames<E['path']>] extends [never]
  ? { path?: never }
  : { path: Record<PathNames<E['path']>, string> };
type BodyOf<E extends Endpoint> = E extends { input: infer I extends z.ZodMiniType }
  ? { body: z.input<I> }
  : { body?: never };
type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodMiniType }
  ? { query?: z.input<Q> }
  : { query?: never };

export type CallWith<E extends Endpoint> = PathOf<E> & BodyOf<E> & QueryOf<E> & { signal?: AbortSignal };
export type AnswerOf<E extends Endpoint> = E extends { output: infer O extends z.ZodMiniType }
  ? z.output<O>
  : undefined;

type Rest<E extends Endpoint> = Partial<CallWith<E>> extends CallWith<E> ? [given?: CallWith<E>] : [given: CallWith<E>];

/**
 * Calls a described endpoint and gives its parsed answer. Throws ApiProblem for every refusal, `offline` when no answer came.
 * The `x-requested-with` header cannot be set by a form of another site; the server demands it of every change.
 */
export async function call<const E extends Endpoint>(endpoint: E, ...rest: Rest<E>): Promise<AnswerOf<E>> {
  const given = (rest[0] ?? {}) as {
    path?: Record<string, string>;
    query?: object;
    body?: unknown;
    signal?: AbortSignal;
  };
  const headers: Record<string, string> = { accept: 'application/json' };
  if (endpoint.method !== 'GET') headers['x-requested-with'] = 'clvr';
  if (given.body !== undefined) headers['content-type'] = 'application/json';

  const response = await fetch(addressOf(endpoint, given.path, given.query), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers,
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    ...(given.signal ? { signal: given.signal } : {}),
  }).catch((thrown: unknown) => {
    throw given.signal?.aborted ? thrown : new ApiProblem('offline');
  });
  return readAnswer(endpoint, response.status, await readJson(response));
}

/** The parsed answer of an endpoint from a status and a body; throws ApiProblem when it is a refusal or not in its shape. */
export function readAnswer<E extends Endpoint>(endpoint: E, status: number, body: unknown): AnswerOf<E> {
  if (status < 200 || status > 299) throw readProblem(status, body);
  if (!endpoint.output) return undefined as AnswerOf<E>;
  const parsed = z.safeParse(endpoint.output, body);
  if (!parsed.success) throw new ApiProblem('unexpected');
  return parsed.data as AnswerOf<E>;
}

async function readJson(response: Response): Promise<unknown> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return null;
  return response.json().catch(() => null);
}
