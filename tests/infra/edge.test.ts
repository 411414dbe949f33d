import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as send, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { headersOfDocuments, headersOfEveryAnswer, largestBody } from '../../infra/edge-headers.ts';
import { freePort } from '../../infra/local/free-port.ts';
import type { Peer } from '../../infra/local/peer.ts';
import type { EdgeReady } from '../../infra/local/peers/edge.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

let webDirectory: string;
let peer: Peer<EdgeReady>;
let host: Server;
let hostPort: number;
let origin: string;
let answer: RequestListener;

const page = `<!doctype html><title>Provsida</title><p>${'åäö '.repeat(500)}</p>`;
const script = `console.log(${JSON.stringify('x'.repeat(3000))})`;

beforeAll(async () => {
  webDirectory = mkdtempSync(join(tmpdir(), 'clvr web '));
  mkdirSync(join(webDirectory, 'assets'));
  writeFileSync(join(webDirectory, 'index.html'), page);
  writeFileSync(join(webDirectory, 'assets', 'index-BxK3f9aQ.js'), script);
  writeFileSync(join(webDirectory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(webDirectory, '..', 'clvr-outside.txt'), 'outside');
  hostPort = await freePort();
  host = createServer((request, response) => answer(request, response)).listen(hostPort, '127.0.0.1');
  peer = await startPeer<EdgeReady>('edge', { api: `http://127.0.0.1:${hostPort}`, webDirectory });
  origin = `http://127.0.0.1:${peer.ready.port}`;
});

beforeEach(() => {
  answer = (_request, response) => response.end('ok');
});

afterAll(async () => {
  await peer?.stop();
  host?.closeAllConnections();
  host?.close();
  rmSync(webDirectory, { recursive: true, force: true });
});

/** A request as written, without what `fetch` adds, resolves or hides. */
function raw(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage & { body: string }> {
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port: peer.ready.port, path, headers }, (response) => {
      text(response).then((body) => resolve(Object.assign(response, { body })), reject);
    });
    request.on('error', reject).end();
  });
}

test('a page gets the whole header set, and revalidates', async () => {
  const first = await fetch(`${origin}/`);
  for (const [name, value] of Object.entries({ ...headersOfEveryAnswer, ...headersOfDocuments })) {
    expect(first.headers.get(name), name).toBe(value);
  }
  expect(first.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await fetch(`${origin}/`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('an address of the application is answered with its page, a missing file is not', async () => {
  expect(await (await fetch(`${origin}/claims/0190-abc`)).text()).toBe(page);
  expect((await fetch(`${origin}/assets/gone-12345678.js`)).status).toBe(404);
  expect((await fetch(`${origin}/gone.png`)).status).toBe(404);
  expect((await fetch(`${origin}/`, { method: 'POST' })).status).toBe(405);
});

test('hashed files are kept for ever, and compressed', async () => {
  const asset = await raw('/assets/index-BxK3f9aQ.js', { 'accept-encoding': 'gzip, br' });
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  });
  const compressed = await fetch(`${origin}/assets/index-BxK3f9aQ.js`, { headers: { 'accept-encoding': 'br' } });
  expect(await compressed.text()).toBe(script);
  const plain = await raw('/assets/index-BxK3f9aQ.js', { 'accept-encoding': 'br;q=0' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(script);
  expect(plain.headers.etag).not.toBe(asset.headers.etag);
});

test('a compressed sibling of the build is used as it is', async () => {
  writeFileSync(join(webDirectory, 'large.txt'), 'x'.repeat(2000));
  const sibling = brotliCompressSync('x'.repeat(2000));
  writeFileSync(join(webDirectory, 'large.txt.br'), sibling);
  const { headers } = await raw('/large.txt', { 'accept-encoding': 'br' });
  expect(headers['content-length']).toBe(String(sibling.length));
  expect(brotliDecompressSync(sibling).length).toBe(2000);
});

test.each([
  '/../clvr-outside.txt',
  '/%2e%2e/clvr-outside.txt',
  '/..%2fclvr-outside.txt',
  '/assets/..%2f..%2fclvr-outside.txt',
  '/%00',
  '/%',
])('nothing outside the web directory is read: %s', async (path) => {
  expect((await raw(path)).body).not.toContain('outside');
});

test('the host sees its own name and the true address, not what a client claims', async () => {
  const seen: IncomingMessage[] = [];
  answer = (request, response) => {
    seen.push(request);
    response.end('ok');
  };
  await raw('/api/claims?x=1', {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'evil.example',
    'x-ms-client-principal': 'e30=',
    'x-functions-key': 'guess',
    forwarded: 'for=203.0.113.9',
    cookie: 'a=b',
  });
  expect(seen[0]?.url).toBe('/api/claims?x=1');
  expect(seen[0]?.headers).toMatchObject({
    host: `127.0.0.1:${hostPort}`,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-original-host': `127.0.0.1:${peer.ready.port}`,
    cookie: 'a=b',
  });
  for (const name of ['x-forwarded-host', 'x-ms-client-principal', 'x-functions-key', 'forwarded']) {
    expect(seen[0]?.headers).not.toHaveProperty(name);
  }
});

test('dot segments do not reach what lies beside /api', async () => {
  const paths: (string | undefined)[] = [];
  answer = (request, response) => {
    paths.push(request.url);
    response.end('host');
  };
  for (const path of ['/api/../admin/host/status', '/api/%2e%2e/admin/host/status', '/admin/host/status']) {
    expect((await raw(path)).body).not.toBe('host');
  }
  expect(paths).toEqual([]);
});

test('answers stream, and documents of the host keep their own policy', async () => {
  let finish = () => undefined as void;
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" });
    response.write('first');
    finish = () => void response.end('last');
  };
  const response = await fetch(`${origin}/api/page`);
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
  finish();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('last');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(response.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains; preload');
});

test('a body of the largest size passes, with every byte', async () => {
  let received = 0;
  answer = (request, response) => {
    request.on('data', (chunk: Buffer) => (received += chunk.length));
    request.once('end', () => response.end('ok'));
  };
  expect((await fetch(`${origin}/api/upload`, { method: 'POST', body: new Uint8Array(largestBody) })).status).toBe(200);
  expect(received).toBe(largestBody);
});

test.each(['announced', 'not announced'])('a larger body, its length %s, is refused with 413', async (kind) => {
  let received = 0;
  answer = (request) => void request.on('data', (chunk: Buffer) => (received += chunk.length));
  const body =
    kind === 'announced'
      ? new Uint8Array(largestBody + 1)
      : Readable.from(
          (async function* () {
            for (let sent = 0; sent <= largestBody; sent += 2 ** 20) {
              await pause(1);
              yield new Uint8Array(2 ** 20);
            }
          })(),
        );
  const response = await fetch(`${origin}/api/upload`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'accept-language': 'en' },
  } as RequestInit);
  expect(response.status).toBe(413);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({
    type: '/problems/file-too-large',
    status: 413,
    title: 'The file is too large',
  });
  expect(received).toBeLessThanOrEqual(largestBody);
});

test.each([
  ['sv', 'Tillfälligt otillgängligt'],
  ['en', 'Away for a moment'],
])('when the host is away the answer is a problem in %s', async (language, title) => {
  const lonely = await startPeer<EdgeReady>('edge', { api: `http://127.0.0.1:${await freePort()}`, webDirectory });
  try {
    const headers = { 'accept-language': language };
    const response = await fetch(`http://127.0.0.1:${lonely.ready.port}/api/claims`, { headers });
    expect(response.status).toBe(502);
    expect(response.headers.get('content-language')).toBe(language);
    expect(await response.json()).toMatchObject({ type: '/problems/service-away', status: 502, title });
  } finally {
    await lonely.stop();
  }
});

test('a host that dies in the middle of an answer cuts it short, and the edge lives on', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('half', () => response.destroy());
  };
  await expect(fetch(`${origin}/api/half`).then((response) => response.text())).rejects.toThrow();
  answer = (_request, response) => response.end('ok');
  expect(await (await fetch(`${origin}/api/again`)).text()).toBe('ok');
});

test('another host name reaches nothing', async () => {
  expect((await raw('/', { host: 'rebound.example' })).statusCode).toBe(421);
});
