import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { isDisabled } from './app-settings.ts';
import type { Execute } from './execute.ts';
import { readBody, requestUrl, toHttpData } from './http-request.ts';
import { answerFunction, answerStatus } from './http-response.ts';
import type { InFlight } from './in-flight.ts';
import { type AuthLevel, isAllowed, type KeyRing } from './keys.ts';
import { findRoute, type Route } from './routes.ts';
import { traceContext } from './trace-context.ts';

/** Answers a request under /admin, whose key has this level. */
export type Admin = (request: IncomingMessage, response: ServerResponse, url: URL, level: AuthLevel) => Promise<void>;

export interface HttpParts {
  readonly routes: readonly Route[];
  readonly keys: KeyRing;
  readonly execute: Execute;
  readonly admin: Admin;
  readonly inFlight: InFlight;
  /** Called with what the host itself could not handle; handlers' own errors are logged where they run. */
  readonly onError: (error: unknown) => void;
}

/** Serves the HTTP functions and the admin interface. Gives the server once it listens; throws when the port is taken. */
export async function serveHttp(parts: HttpParts, port: number, address: string): Promise<Server> {
  const server = createServer((request, response) => {
    // Once the server is closed, a connection that was kept alive can still bring a request.
    if (!server.listening) response.setHeader('connection', 'close');
    const answered = answer(parts, request, response).catch((error: unknown) => {
      parts.onError(error);
      if (response.headersSent) response.destroy();
      else answerStatus(response, 500);
    });
    void parts.inFlight.track(answered.then(() => written(response)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return server;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { routes, keys, execute, admin } = parts;
  const url = requestUrl(request);
  if (!url) return answerStatus(response, 400);
  const presented = request.headers['x-functions-key'] ?? url.searchParams.get('code') ?? undefined;
  const key = [presented].flat()[0];
  if (/^\/admin(\/|$)/i.test(url.pathname)) return admin(request, response, url, keys.level(key));

  const found = findRoute(routes, request.method ?? 'GET', url.pathname);
  if (!found) return answerStatus(response, url.pathname === '/' ? 204 : 404);
  const { fn } = found.route;
  const level = keys.level(key, fn.name);
  const needed = ((fn.trigger['authLevel'] as string | undefined)?.toLowerCase() ?? 'anonymous') as AuthLevel;
  if (!isAllowed(needed, level)) return answerStatus(response, 401);
  if (isDisabled(fn.name) && level !== 'admin') return answerStatus(response, 404);

  const body = await readBody(request);
  if (!body) return answerStatus(response, 413);
  const trace = traceContext(header(request, 'traceparent'), header(request, 'tracestate'));
  const http = toHttpData(request, url, found.parameters, body);
  const result = await execute(fn, { http }, { trace }).catch(() => 'failed' as const);
  if (result === 'failed') return answerStatus(response, 500);
  answerFunction(response, result.returnValue?.http);
}

function header(request: IncomingMessage, name: string): string | undefined {
  return [request.headers[name]].flat()[0];
}

/** Resolves when the answer left or the client did. */
function written(response: ServerResponse): Promise<void> {
  return finished(response).catch(() => undefined);
}
