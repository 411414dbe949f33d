import { setTimeout as pause } from 'node:timers/promises';
import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import type * as z from 'zod/mini';
import type { CallerKind, Endpoint } from '../../shared/kernel/endpoint.ts';
import { isId, type Id } from '../../shared/kernel/ids.ts';
import { chooseLanguage, type Language } from '../../shared/kernel/language.ts';
import { namesFor } from '../../shared/kernel/erased-person.ts';
import { isProblem, Problem } from '../../shared/kernel/problem.ts';
import type { KeyActor } from '../../shared/platform/actor.ts';
import { runsPart } from '../../shared/platform/configuration.ts';
import { errorCode, errorPlace, type Log } from '../../shared/platform/log.ts';
import { relayOutbox } from '../../shared/platform/outbox/relay.ts';
import { capabilities } from '../capabilities.ts';
import type { Capabilities } from '../runtime.ts';
import { wayTo, type CallerOf } from './callers.ts';
import { consoleLog } from './console-log.ts';
import { tagged } from './entity-tag.ts';
import { readJson } from './json-body.ts';
import { isAway } from './is-away.ts';
import { countRequest, type LimitHeaders } from './limits.ts';
import { onceByName } from './once-by-name.ts';
import { refusal } from './refusal.ts';
import { reportError } from './report-error.ts';

type KindFor<E extends Endpoint> = E extends { by: infer Kind extends CallerKind } ? Kind : 'person';
type CallerFor<E extends Endpoint> = CallerOf<KindFor<E>>;

/** What a handler is given of a request, whoever asks. */
type Question<E extends Endpoint> = Readonly<{
  request: HttpRequest;
  /** A path parameter that is an id. Throws Problem `not-found` when it is no id. */
  id(name: string): Id;
  query: Readonly<Record<string, string>>;
  input: E extends { input: infer Input extends z.ZodMiniType } ? z.input<Input> : undefined;
}>;

/** A question, and who asks it, called by the kind of caller: there unless the endpoint is for anyone. */
export type Asked<E extends Endpoint> = Question<E> &
  Readonly<{ [Kind in KindFor<E>]: E['act'] extends 'anyone' ? CallerFor<E> | null : CallerFor<E> }>;

type Answer<E extends Endpoint> = E extends { output: infer Output extends z.ZodMiniType }
  ? z.output<Output> | HttpResponseInit
  : HttpResponseInit | void;

export type Handler<E extends Endpoint> = (uses: Capabilities, asked: Asked<E>) => Promise<Answer<E>>;

/** What marks a handler's answer as a whole response rather than a body. */
const whole = new WeakSet<object>();
export function response<Init extends HttpResponseInit>(init: Init): Init {
  whole.add(init);
  return init;
}

/** Endpoints that a form, a navigation of the browser or a mail program reaches, which cannot carry a header of ours. */
const reachedByNavigation = new Set(['complete-sign-in', 'complete-staff-sign-in', 'unsubscribe-at-once', 'ask-trust']);

/** Every route that was registered, for the OpenAPI document and for the test that holds the two together. */
export const registered: Endpoint[] = [];

/** Registers an endpoint with its handler: session, origin check, JSON in and out, problems as RFC 9457, relay after the commit. */
export function route<const E extends Endpoint>(endpoint: E, handle: Handler<E>): void {
  registered.push(endpoint);
  if (!runsPart('web')) return;
  app.http(endpoint.name, {
    methods: [endpoint.method],
    route: endpoint.path,
    authLevel: 'anonymous',
    handler: async (request) => {
      const started = performance.now();
      const answer = await answerTo(endpoint, handle, request);
      const log = await ownLog();
      log('http.answered', {
        route: endpoint.name,
        status: answer.status ?? 200,
        took: Math.round(performance.now() - started),
      });
      return answer;
    },
  });
}

/** Also where a request fails because there are no capabilities yet. */
const ownLog = (): Promise<Log> =>
  capabilities().then(
    ({ log }) => log,
    () => consoleLog,
  );

async function answerTo<E extends Endpoint>(
  endpoint: E,
  handle: Handler<E>,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  let language = chooseLanguage(request.headers.get('accept-language'));
  const way = wayTo(endpoint);
  try {
    const uses = await capabilities();
    const changes = endpoint.method !== 'GET';
    if (changes && !reachedByNavigation.has(endpoint.name)) way.guard?.(request, uses.publicOrigin);
    const caller = await way.find(uses, request);
    language = caller?.language ?? language;
    // What was presented may be right or wrong: one too many is refused before anybody can tell which.
    const limit = await countRequest(uses, endpoint, request, (caller && way.countedAs?.(caller)) ?? null);
    if (!caller && endpoint.act !== 'anyone') throw new Problem(way.unknown ?? 'not-signed-in');
    const input = endpoint.input ? await readJson(request, way.largestBody) : undefined;
    const id = (name: string): Id => {
      const value = request.params[name];
      if (!isId(value)) throw new Problem('not-found');
      return value;
    };
    const query = Object.fromEntries(request.query);
    const work = async (): Promise<HttpResponseInit> => {
      const answer = await handle(uses, {
        [endpoint.by ?? 'person']: caller,
        request,
        id,
        query,
        input,
      } as unknown as Asked<E>);
      // Staff act in no company of their own, but on the one that the path names.
      const concerned = caller?.company ?? request.params['company'];
      if (changes && caller && isId(concerned)) await relaySoon(uses, concerned);
      return asResponse(endpoint, request, answer, endpoint.by === 'key' ? limit : {}, language);
    };
    if (!endpoint.idempotent) return await work();
    const refuse = (error: unknown) => refused(endpoint, request, error, language);
    return await onceByName(uses, { endpoint, caller: caller as KeyActor, request, input }, { work, refuse });
  } catch (error) {
    return refused(endpoint, request, error, language);
  }
}

/** What somebody is answered for whom something went wrong; the log says what, where nobody expected it. */
async function refused(
  endpoint: Endpoint,
  request: HttpRequest,
  error: unknown,
  language: Language,
): Promise<HttpResponseInit> {
  if (isProblem(error)) return refusal(endpoint, request, error, language);
  const log = await ownLog();
  log('http.failed', { route: endpoint.name, error: errorCode(error), at: errorPlace(error) });
  await capabilities().then(
    (uses) => reportError(uses, { kind: 'route', name: endpoint.name }, error),
    () => undefined,
  );
  return refusal(endpoint, request, new Problem(isAway(error) ? 'service-away' : 'unexpected'), language);
}

function asResponse(
  endpoint: Endpoint,
  request: HttpRequest,
  given: unknown,
  said: LimitHeaders,
  language: Language,
): HttpResponseInit {
  if (typeof given === 'object' && given !== null && whole.has(given)) return given;
  // Who was erased is called so in the reader’s language, wherever their name would stand.
  const answer = namesFor(given, language);
  const status = endpoint.status ?? 200;
  const headers = { ...said, 'cache-control': 'no-store' };
  if (endpoint.conditional) return tagged(request, answer, headers);
  if (endpoint.media !== undefined && answer !== undefined)
    return { status, headers: { ...headers, 'content-type': endpoint.media }, body: JSON.stringify(answer) };
  return answer === undefined ? { status, headers } : { status, headers, jsonBody: answer };
}

/** What was done is done: nobody waits longer than this, in milliseconds, for a broker that does not answer. */
const relayPatience = 2_000;

/** Publishes what the request left in the outbox. If that fails, the timer does it: the request has succeeded all the same. */
async function relaySoon(uses: Capabilities, company: Id): Promise<void> {
  const relayed = relayOutbox(uses, company).catch((error: unknown) =>
    uses.log('timer.failed', { job: 'relay-after-request', error: errorCode(error), at: errorPlace(error) }),
  );
  await Promise.race([relayed, pause(relayPatience, undefined, { ref: false })]);
}
