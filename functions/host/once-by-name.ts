import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import type { ProblemCode } from '../../shared/kernel/problem-codes.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import type { KeyActor } from '../../shared/platform/actor.ts';
import { claimRequest, type GivenAnswer } from '../../shared/platform/idempotency/claim-request.ts';
import { giveBack } from '../../shared/platform/idempotency/give-back.ts';
import { keepAnswer } from '../../shared/platform/idempotency/keep-answer.ts';
import { readRequestName } from '../../shared/platform/idempotency/request-name.ts';
import { errorCode } from '../../shared/platform/log.ts';
import type { Capabilities } from '../runtime.ts';
import { isAway } from './is-away.ts';

/**
 * Refusals before anything begins: what was sent is not what the endpoint takes, or the key may not. They are not kept, so that the
 * request can be put right under the same name (docs.stripe.com/api/idempotent_requests).
 */
const notBegun: readonly ProblemCode[] = ['input-invalid', 'scope-missing', 'not-allowed', 'keys-away', 'service-away'];

type Asked = Readonly<{ endpoint: Endpoint; caller: KeyActor; request: HttpRequest; input: unknown }>;
/** Does what was asked, and writes what comes of it; `refuse` writes an error, and says so in the log where nobody expected it. */
type Doing = Readonly<{ work(): Promise<HttpResponseInit>; refuse(error: unknown): Promise<HttpResponseInit> }>;

/**
 * Does what a request asks for, once for each `Idempotency-Key`: sent again, it is answered with the first status and body, byte for
 * byte, whatever they were. Where something that we stand on is away nothing is kept: the answer says to come again.
 * Throws Problem `idempotency-key-invalid`, `idempotency-key-reused`, `idempotency-key-in-use`.
 */
export async function onceByName(uses: Capabilities, asked: Asked, { work, refuse }: Doing): Promise<HttpResponseInit> {
  const { endpoint, caller, request, input } = asked;
  const name = readRequestName(request.headers.get('idempotency-key'));
  if (name === null) return work();
  const { pathname, search } = new URL(request.url);
  const claim = await claimRequest(uses, caller, {
    name,
    method: endpoint.method,
    path: pathname + search,
    body: input,
  });
  if (!('claim' in claim)) return said(claim, { 'idempotent-replayed': 'true' });
  let answer: HttpResponseInit;
  try {
    answer = await work();
  } catch (error) {
    if (isProblem(error, ...notBegun) || isAway(error)) {
      await giveBack(uses, claim).catch((failed: unknown) => notKept(uses, endpoint, failed));
      return refuse(error);
    }
    answer = await refuse(error);
  }
  const given = givenBy(answer);
  // What was done is done, and is answered. Where it is not kept, another try after a while finds that it is done.
  await keepAnswer(uses, claim, given).catch((failed: unknown) => notKept(uses, endpoint, failed));
  return { ...said(given), headers: { ...(answer.headers as Record<string, string>), ...headersOf(given) } };
}

const notKept = (uses: Capabilities, { name }: Endpoint, error: unknown): void =>
  uses.log('idempotency.not-kept', { route: name, error: errorCode(error) });

/** An answer as bytes. */
function givenBy({ status = 200, headers, body, jsonBody }: HttpResponseInit): GivenAnswer {
  const named = (headers ?? {}) as Record<string, string>;
  const text = jsonBody === undefined ? ((body ?? '') as string) : JSON.stringify(jsonBody);
  return {
    status,
    contentType: named['content-type'] ?? (jsonBody === undefined ? null : 'application/json'),
    contentLanguage: named['content-language'] ?? null,
    body: Buffer.from(text, 'utf8'),
  };
}

const headersOf = ({ contentType, contentLanguage }: GivenAnswer): Record<string, string> => ({
  'cache-control': 'no-store',
  ...(contentType === null ? {} : { 'content-type': contentType }),
  ...(contentLanguage === null ? {} : { 'content-language': contentLanguage }),
});

const said = (given: GivenAnswer, more: Record<string, string> = {}): HttpResponseInit => ({
  status: given.status,
  headers: { ...headersOf(given), ...more },
  ...(given.body.length === 0 ? {} : { body: given.body }),
});
