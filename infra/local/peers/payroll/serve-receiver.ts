import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Arrivals } from './arrivals.ts';
import type { Connection, KeptConnection } from './connection.ts';
import { arrivalsPage } from './page.ts';
import { takeRun } from './take-run.ts';

type Parts = Readonly<{
  port: number;
  origin: string;
  controlSecret: string;
  connection: KeptConnection;
  arrivals: Arrivals;
}>;
type Answer = Readonly<{ status: number; type?: string; body?: string }>;

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
/** A page on another host name that resolves here must not read what was paid. */
const ourNames = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
/** Bytes; what Standard Webhooks advises to stay below, several times over. */
const largest = 64 * 1024;

/** Serves the receiver on 127.0.0.1: `POST /webhooks`, its page at `/`, `/arrivals.json`, and `PUT /connection`. */
export async function serveReceiver(parts: Parts) {
  const server = createServer((request, response) => void respond(parts, request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(parts.port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function respond(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, type, body } = await answer(parts, request).catch((): Answer => ({ status: 500 }));
  response.writeHead(status, { ...headers, ...(type ? { 'content-type': type } : {}) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function answer(parts: Parts, request: IncomingMessage): Promise<Answer> {
  if (!ourNames.test(request.headers.host ?? '')) return { status: 421 };
  const { pathname } = URL.parse(request.url ?? '/', 'http://localhost') ?? new URL('http://localhost/-');
  switch (`${request.method === 'HEAD' ? 'GET' : request.method} ${pathname}`) {
    case 'POST /webhooks':
      return takeMessage(parts, request);
    case 'PUT /connection':
      return connect(parts, request);
    case 'GET /':
      return html(arrivalsPage(parts.arrivals.list(), parts.connection.get() !== null));
    case 'GET /style.css':
      return { status: 200, type: 'text/css; charset=utf-8', body: style };
    case 'GET /arrivals.json':
      return { status: 200, type: 'application/json', body: JSON.stringify(parts.arrivals.list()) };
    default:
      return { status: 404 };
  }
}

const html = (body: string): Answer => ({ status: 200, type: 'text/html; charset=utf-8', body });

async function connect({ controlSecret, connection }: Parts, request: IncomingMessage): Promise<Answer> {
  const [own, said] = [Buffer.from(controlSecret), Buffer.from(String(request.headers['x-control-secret'] ?? ''))];
  if (own.length !== said.length || !timingSafeEqual(own, said)) return { status: 403 };
  connection.set(JSON.parse((await bodyOf(request)) ?? '{}') as Connection);
  return { status: 204 };
}

type Told = { type: string; data?: { run?: string } };

/** Takes a message that is signed. What cannot be done now is answered with 500, so that it comes again. */
async function takeMessage({ origin, connection, arrivals }: Parts, request: IncomingMessage): Promise<Answer> {
  const [held, body] = [connection.get(), await bodyOf(request)];
  if (!held || body === null) return { status: held ? 413 : 503 };
  let told: Told;
  try {
    told = new Webhook(held.secret).verify(body, request.headers as Record<string, string>) as Told;
  } catch {
    return { status: 401 };
  }
  const id = String(request.headers['webhook-id']);
  if (arrivals.has(id)) return { status: 204 };
  const arrival = { id, type: told.type, at: new Date().toISOString() };
  const named = told.data?.run;
  try {
    const run = told.type === 'payroll_run.locked' && named ? await takeRun(origin, held.key, named, id) : null;
    arrivals.add({ ...arrival, run, trouble: null });
    return { status: 204 };
  } catch (error) {
    arrivals.add({ ...arrival, run: null, trouble: error instanceof Error ? error.message : String(error) });
    return { status: 500 };
  }
}
