import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Leads } from './leads.ts';
import { leadsPage } from './page.ts';

/** How it answers API calls beside what they ask: a status instead, some milliseconds later, or after the work is done. */
type Behaviour = { status: number | null; delayMs: number; dropAfterWork: boolean; retryAfter: number };

export type CloseStandIn = Readonly<{
  port: number;
  api: string;
  leads: Leads;
  /** Every call: method, path with its question, and the body as it came. */
  calls: Readonly<{ method: string; path: string; body: string }>[];
  behaviour: Behaviour;
  stop(): Promise<void>;
}>;

type Answer = Readonly<{ status: number; body?: unknown; headers?: Readonly<Record<string, string>> }>;

const style = readFileSync(new URL('../payroll/style.css', import.meta.url), 'utf8');
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
/** A page on another host name that resolves here must not read who asked. */
const ourNames = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
const largest = 256 * 1024;
/** Close's own, per key and second, several times over. */
const callsASecond = 100;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= largest) parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What the part of the API that is stood in for answers: search, leads, contacts and notes. */
function work(leads: Leads, method: string, url: URL, body: string): Answer {
  const path = url.pathname.replace(/^\/api\/v1/, '');
  const [, kind, id] = /^\/(lead|contact|activity\/note)\/(?:(\w+)\/)?$/.exec(path) ?? [];
  const made = (one: unknown): Answer => (one ? { status: 200, body: one } : { status: 400, body: { errors: [] } });
  if (method === 'GET' && kind === 'lead' && !id) {
    const [, email] = /^email_address:"([^"]+)"$/.exec(url.searchParams.get('query') ?? '') ?? [];
    if (!email) return { status: 400, body: { errors: [] } };
    return { status: 200, body: { data: leads.withAddress(email).map((one) => ({ id: one.id })), has_more: false } };
  }
  if (method === 'GET' && kind === 'lead') {
    const lead = leads.all().find((one) => one.id === id);
    return lead ? { status: 200, body: lead } : { status: 404, body: {} };
  }
  if (method === 'GET' && kind === 'activity/note') {
    const all = leads.notes(url.searchParams.get('lead_id') ?? '').toReversed();
    const from = Number(url.searchParams.get('_skip') ?? 0);
    const to = from + Math.min(100, Number(url.searchParams.get('_limit') ?? 100));
    return { status: 200, body: { data: all.slice(from, to), has_more: to < all.length } };
  }
  if (method === 'POST' && kind === 'lead') return made(leads.addLead(parsed(body)));
  if (method === 'POST' && kind === 'activity/note') return made(leads.addNote(parsed(body)));
  if (method === 'DELETE' && id) return { status: leads.remove(id) ? 200 : 404, body: {} };
  return { status: kind ? 405 : 404, body: {} };
}

/** A key of null lets any in. Serves the stand-in on 127.0.0.1: the API below `/api/v1`, and its page at `/`. */
export async function serveClose({
  port,
  key,
  directory = null,
}: Readonly<{ port: number; key: string | null; directory?: string | null }>): Promise<CloseStandIn> {
  const leads = new Leads(directory);
  const calls: { method: string; path: string; body: string }[] = [];
  const behaviour: Behaviour = { status: null, delayMs: 0, dropAfterWork: false, retryAfter: 1 };
  const recent: number[] = [];
  const wanted = key === null ? null : `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const body = await bodyOf(request);
    const method = request.method ?? '';
    calls.push({ method, path: `${url.pathname}${url.search}`, body });
    if (calls.length > 1000) calls.shift();
    if (behaviour.delayMs > 0) await pause(behaviour.delayMs);
    const now = Date.now();
    while (recent[0] !== undefined && recent[0] < now - 1000) recent.shift();
    recent.push(now);
    const busy = behaviour.status === 429 || recent.length > callsASecond;
    if (busy) {
      const reset = behaviour.retryAfter;
      const said = { 'retry-after': String(reset), ratelimit: `limit=${callsASecond}, remaining=0, reset=${reset}` };
      return { status: 429, headers: said, body: { error: { rate_reset: reset } } };
    }
    if (behaviour.status !== null) return { status: behaviour.status, body: {} };
    if (wanted !== null && request.headers.authorization !== wanted) return { status: 401, body: {} };
    return work(leads, method, url, body);
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, type: string, body: string, more: Answer['headers'] = {}) =>
      void response.writeHead(status, { ...headers, ...more, 'content-type': type }).end(body);
    if (!ourNames.test(request.headers.host ?? '')) return send(421, 'text/plain', '');
    if (url.pathname === '/' && request.method === 'GET')
      return send(200, 'text/html; charset=utf-8', leadsPage(leads));
    if (url.pathname === '/style.css') return send(200, 'text/css; charset=utf-8', style);
    if (!url.pathname.startsWith('/api/v1/')) return send(404, 'text/plain', '');
    const { status, body, headers: more } = await answer(request, url);
    if (behaviour.dropAfterWork && request.method === 'POST') return void request.socket.destroy();
    send(status, 'application/json', JSON.stringify(body ?? {}), more);
  }

  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    api: `http://127.0.0.1:${taken}/api/v1`,
    leads,
    calls,
    behaviour,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
