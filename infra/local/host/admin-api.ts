import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDisabled } from './app-settings.ts';
import type { RegisteredFunction } from './functions-core.ts';
import { readBody } from './http-request.ts';
import { answerJson, answerStatus } from './http-response.ts';
import type { Admin } from './http-server.ts';
import type { Route } from './routes.ts';

export interface AdminParts {
  readonly hostVersion: string;
  readonly functions: readonly RegisteredFunction[];
  readonly routes: readonly Route[];
  /** Starts a timer or queue function by hand, without waiting for it. Undefined when its trigger is another. */
  readonly start: (fn: RegisteredFunction, input: string) => Promise<void> | undefined;
}

/**
 * The part of the host's admin interface that this product's operators and tests use: ping (without a key), status,
 * the list of functions, one function, and starting one by hand with `{"input": "…"}`.
 */
export function adminApi(parts: AdminParts): Admin {
  return async (request, response, url, level) => {
    const [area, name, sub] = url.pathname.split('/').slice(2);
    const path = `${area?.toLowerCase()}/${name?.toLowerCase() ?? ''}`;
    const isGet = request.method === 'GET';
    if (path === 'host/ping') {
      response.setHeader('cache-control', 'no-store');
      return answerStatus(response, 200);
    }
    if (level !== 'admin') return answerStatus(response, 401);
    if (path === 'host/status') return isGet ? answerJson(response, status(parts)) : answerStatus(response, 405);
    if (area?.toLowerCase() !== 'functions') return answerStatus(response, 404);
    const describe = (fn: RegisteredFunction) => description(fn, parts.routes, url.origin);
    if (!name) return isGet ? answerJson(response, parts.functions.map(describe)) : answerStatus(response, 405);

    const fn = parts.functions.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!fn) return answerStatus(response, 404);
    if (sub === 'status' && isGet) return answerJson(response, { isDisabled: isDisabled(fn.name) });
    if (sub !== undefined) return answerStatus(response, 404);
    if (isGet) return answerJson(response, describe(fn));
    return request.method === 'POST' ? startByHand(parts, fn, request, response) : answerStatus(response, 405);
  };
}

async function startByHand(
  parts: AdminParts,
  fn: RegisteredFunction,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const input = inputOf(await readBody(request));
  const started = input === undefined ? undefined : parts.start(fn, input);
  // What the function makes of it stands in the log, as on Azure: the answer does not wait.
  void started?.catch(() => undefined);
  answerStatus(response, started ? 202 : 400);
}

/** The text under `input`, empty when it is left out; undefined when the body is no JSON object. */
function inputOf(body: Buffer | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(body?.toString('utf8') ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    const input: unknown = (value as { input?: unknown }).input ?? '';
    return typeof input === 'string' ? input : JSON.stringify(input);
  } catch {
    return undefined;
  }
}

function status(parts: AdminParts): object {
  const processUptime = Math.round(process.uptime() * 1000);
  return { id: 'local', state: 'Running', version: parts.hostVersion, processUptime };
}

function description(fn: RegisteredFunction, routes: readonly Route[], origin: string): object {
  const route = routes.find((one) => one.fn === fn);
  return {
    name: fn.name,
    href: `${origin}/admin/functions/${fn.name}`,
    ...(route && { invoke_url_template: `${origin}/${route.text}` }),
    language: 'node',
    config: { name: fn.name, bindings: Object.entries(fn.bindings).map(([name, binding]) => ({ ...binding, name })) },
    isDisabled: isDisabled(fn.name),
    isDirect: true,
    isProxy: false,
  };
}
