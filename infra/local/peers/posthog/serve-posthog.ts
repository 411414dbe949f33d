import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { readBatch, type SeenEvent } from './batch.ts';
import { eventsPage } from './page.ts';

/** How it answers: usually at once and with 200. */
type Behaviour = { status: number; delayMs: number };

export type PosthogStandIn = Readonly<{
  port: number;
  origin: string;
  /** Everything that was sent to it, byte for byte, with its headers in front, also what it refused. */
  raw: Buffer[];
  /** Events it took; one that came twice under one uuid is there once, as PostHog counts it. */
  events(): SeenEvent[];
  behaviour: Behaviour;
  stop(): Promise<void>;
}>;

const style = readFileSync(new URL('../payroll/style.css', import.meta.url), 'utf8');
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
/** The last events that the page shows. */
const kept = 1000;
/** Bytes. */
const largest = 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= largest) parts.push(part);
  }
  const body = Buffer.concat(parts);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** Serves the stand-in on 127.0.0.1: `POST /batch/`, its page at `/`, and `/events.json`. A key of null lets any in. */
export async function servePosthog({
  port,
  key,
}: Readonly<{ port: number; key: string | null }>): Promise<PosthogStandIn> {
  const raw: Buffer[] = [];
  const seen = new Map<string, SeenEvent>();
  const behaviour: Behaviour = { status: 200, delayMs: 0 };

  async function take(request: IncomingMessage): Promise<number> {
    const body = await bodyOf(request);
    raw.push(Buffer.concat([Buffer.from(`${request.url}\n${JSON.stringify(request.headers)}\n`), body]));
    if (raw.length > kept) raw.shift();
    if (behaviour.delayMs > 0) await pause(behaviour.delayMs);
    if (behaviour.status !== 200) return behaviour.status;
    const batch = readBatch(body.toString('utf8'));
    if (!batch) return 400;
    if (key !== null && batch.api_key !== key) return 401;
    for (const event of batch.batch) seen.set(event.uuid, event);
    while (seen.size > kept) seen.delete(seen.keys().next().value!);
    return 200;
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { ...headers, 'content-type': type }).end(body);
    switch (`${request.method} ${request.url}`) {
      case 'POST /batch/': {
        const status = await take(request);
        return void answer(status, 'application/json', JSON.stringify({ status: status === 200 ? 'Ok' : 'error' }));
      }
      case 'GET /':
        return void answer(200, 'text/html; charset=utf-8', eventsPage([...seen.values()]));
      case 'GET /style.css':
        return void answer(200, 'text/css; charset=utf-8', style);
      case 'GET /events.json':
        return void answer(200, 'application/json', JSON.stringify([...seen.values()]));
      default: {
        // Nothing of ours asks for flags, configuration or surveys; if it did, a test would see it here.
        raw.push(Buffer.from(`${request.method} ${request.url}`));
        return void answer(404, 'text/plain', '');
      }
    }
  }

  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    origin: `http://127.0.0.1:${taken}`,
    raw,
    events: () => [...seen.values()],
    behaviour,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
