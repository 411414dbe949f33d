import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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

const text = (type: string, body: string | Buffer): Answer => ({ type: `text/${type}; charset=utf-8`, body });
const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const missing = (): Answer => ({ ...text('html', missingPage()), status: 404 });

/** Shows the mailbox over HTTP on 127.0.0.1: `/`, `/mails/<id>` with its `html` and `source`, and `/mails.json?to=<address>`. */
export async function servePages(mailbox: Mailbox, port: number) {
  const server = createServer((request, response) => {
    const send = ({ status = 200, type, policy = PAGE, body }: Answer) =>
      response
        .writeHead(status, {
          'content-type': type,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        })
        .end(request.method === 'HEAD' ? undefined : body);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send({ ...text('plain', ''), status: 405 });
    // A page on another host name that resolves here must not read the mail.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      return send({ ...text('plain', ''), status: 421 });
    }
    const url = URL.parse(request.url ?? '/', 'http://localhost') ?? new URL('http://localhost/-');
    return answer(mailbox, url).then(send, (error: unknown) => send({ ...text('plain', String(error)), status: 500 }));
  });
  const bound = await listening(server, port);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { port: bound, stop };
}

async function answer(mailbox: Mailbox, { pathname, searchParams }: URL): Promise<Answer> {
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
