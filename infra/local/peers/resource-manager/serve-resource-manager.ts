import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of Resource Manager, by `METHOD path?api-version`, path in small letters; a list is served in pages of two. */
export type Answers = Readonly<Record<string, unknown>>;

export type StandInAzure = Readonly<{
  origin: string;
  /** What a process gets its tokens by, as on App Service. */
  environment: Readonly<{ IDENTITY_ENDPOINT: string; IDENTITY_HEADER: string }>;
  /** Every question so far, as the key of its answer. */
  asked: string[];
  /** The answers from here on; a status that everything gets instead, where one is given. */
  serve(answers: Answers, refusal?: number | null): void;
  stop(): Promise<void>;
}>;

const pageSize = 2;
const resource = 'https://management.azure.com';

/**
 * Stands in for Azure Resource Manager with answers that were recorded, for tests alone. It asks for a token of its own making, which its
 * identity endpoint gives (protocol 2019-08-01), and for the version of the interface; it knows nothing of Azure besides.
 */
export async function serveResourceManager(): Promise<StandInAzure> {
  const [token, header] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const asked: string[] = [];
  let answers: Answers = {};
  let refusal: number | null = null;
  let origin = '';

  const send = (response: ServerResponse, status: number, body: unknown) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const error = (code: string) => ({ error: { code, message: code } });

  function giveToken(request: IncomingMessage, url: URL, response: ServerResponse): void {
    if (request.headers['x-identity-header'] !== header) return send(response, 401, error('Unauthorized'));
    if (url.searchParams.get('resource') !== resource) return send(response, 400, error('UnknownResource'));
    const expires = Math.floor(Date.now() / 1000) + 3600;
    send(response, 200, { access_token: token, expires_on: String(expires), resource, token_type: 'Bearer' });
  }

  /** A page of a list, with the address of the next one as Azure gives it. */
  function page(value: readonly unknown[], url: URL): object {
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const next = new URL(`${url.pathname}${url.search}`, origin);
    next.searchParams.set('$skiptoken', String(from + pageSize));
    const isLast = from + pageSize >= value.length;
    return { value: value.slice(from, from + pageSize), ...(isLast ? {} : { nextLink: next.href }) };
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    if (url.pathname === '/msi/token') return giveToken(request, url, response);
    if (request.headers.authorization !== `Bearer ${token}`) return send(response, 401, error('AuthenticationFailed'));
    if (refusal !== null) return send(response, refusal, error('Refused'));
    const key = `${request.method ?? ''} ${url.pathname.toLowerCase()}?${url.searchParams.get('api-version') ?? ''}`;
    if (!url.searchParams.has('$skiptoken')) asked.push(key);
    const found = answers[key];
    if (found === undefined) return send(response, 404, error('ResourceNotFound'));
    send(response, 200, Array.isArray(found) ? page(found, url) : found);
  }

  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    environment: { IDENTITY_ENDPOINT: `${origin}/msi/token`, IDENTITY_HEADER: header },
    asked,
    serve(next, status = null) {
      [answers, refusal] = [next, status];
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
