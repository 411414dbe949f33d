import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { framedMail, listPage, mailPage, missingPage } from './pages.ts';
import type { Mail, Mailbox } from './mailbox.ts';

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly policy?: string;
  readonly body: string | Buffer;
}

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');
const PAGE = "default-src 'none'; style-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";
const FRAME =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

const HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

/** A page on another host name that resolves here must not read the mail. */
const OUR_NAMES = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

const text = (type: string, body: string | Buffer): Answer => ({ type: `text/${type}; charset=utf-8`, body });
const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const missing = (): Answer => ({ ...text('html', missingPage()), status: 404 });

/** Shows the mailbox over HTTP on 127.0.0.1: `/`, `/mails/<id>` with its `html` and `source`, and `/mails.json?to=<address>`. */
export async function servePages(mailbox: Mailbox, port: number) {
  const server = createServer((request, response) => void respond(mailbox, request, response));
  const bound = await listening(server, port);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { port: bound, stop };
}

async function respond(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const failed = (error: unknown): Answer => ({ ...text('plain', String(error)), status: 500 });
  const { status = 200, type, policy = PAGE, body } = await answer(mailbox, request).catch(failed);
  response.writeHead(status, { 'content-type': type, 'content-security-policy': policy, ...HEADERS });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answer(mailbox: Mailbox, { method, headers, url = '/' }: IncomingMessage): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { ...text('plain', ''), status: 405 };
  if (!OUR_NAMES.test(headers.host ?? '')) return { ...text('plain', ''), status: 421 };
  const { pathname, searchParams } = URL.parse(url, 'http://localhost') ?? new URL('http://localhost/-');
  if (pathname === '/') return text('html', listPage(mailbox.list()));
  if (pathname === '/style.css') return text('css', style);
  if (pathname === '/mails.json') return json(addressedTo(mailbox.list(), searchParams.get('to')));
  const [, id = '', part] = /^\/mails\/([\w-]+)(?:\/(html|source))?$/.exec(pathname) ?? [];
  const mail = mailbox.find(id);
  if (!mail) return missing();
  if (part === 'html') return { ...text('html', framedMail(mail)), policy: FRAME };
  if (part === 'source') return text('plain', await mailbox.source(mail));
  return text('html', mailPage(mail));
}

function addressedTo(mails: readonly Mail[], address: string | null): readonly Mail[] {
  return address === null ? mails : mails.filter(({ to }) => to.includes(address));
}

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
