import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFixture, type FixtureHost } from '../support/function-host.ts';

let host: FixtureHost;

beforeAll(async () => {
  host = await startFixture('http', {
    settings: { 'AzureWebJobs.switchedOff.Disabled': 'true' },
    keys: { master: 'the-master', host: { default: 'for-all' }, functions: { Guarded: { mobile: 'for-one' } } },
  });
});
afterAll(() => host?.peer.stop());

interface Echo {
  url: string;
  method: string;
  headers: Record<string, string>;
  query: Record<string, string>;
  body: string;
}

const status = async (path: string, init?: RequestInit) => (await host.fetch(path, init)).status;
const withKey = (key: string) => ({ headers: { 'x-functions-key': key } });

/** A request without the client's own ideas about headers; gives status line, headers and body as they came. */
function raw(lines: string[]): Promise<string> {
  const socket = connect(host.peer.ready.port, '127.0.0.1');
  socket.write([...lines, '', ''].join('\r\n'));
  return text(socket);
}

describe('routes', () => {
  test('the host tries functions by name, whatever the order of registration', async () => {
    expect(host.peer.ready.functions.map(({ name }) => name).slice(0, 2)).toEqual(['Aardvark', 'byName']);
    expect(await host.json('/v1/order/5')).toEqual({ name: 'Aardvark', params: { id: '5' } });
    expect(await host.json('/v1/order/x')).toEqual({ name: 'zebra', params: { id: 'x' } });
  });

  test('an overlap and a setting without effect are said at the start', () => {
    const log = host.lines.join('\n');
    expect(log).toContain(`GET /v1/order/7 fits 'Aardvark' and 'zebra'`);
    expect(log).toContain('aggregator.batchSize');
  });

  test('the prefix is from host.json; a wrong path and a wrong method are both 404', async () => {
    expect(await status('/v1/byName', { method: 'POST' })).toBe(200);
    expect(await status('/v1/byName')).toBe(404);
    expect(await status('/byName', { method: 'POST' })).toBe(404);
    expect(await status('/api/byName', { method: 'POST' })).toBe(404);
    expect(await status('/')).toBe(204);
  });

  test('a function that is switched off is 404 without the master key', async () => {
    expect(await status('/v1/switchedOff')).toBe(404);
    expect(await status('/v1/switchedOff', withKey('the-master'))).toBe(200);
  });

  test('a request that names no path is refused', async () => {
    expect(await raw(['GET http://elsewhere/v1/echo HTTP/1.1', 'Host: x', 'Connection: close'])).toContain(' 400 ');
    expect(await raw(['GET /v1/echo HTTP/1.1', 'Host: a b', 'Connection: close'])).toContain(' 400 ');
    expect(await raw(['GET //elsewhere/v1/echo HTTP/1.1', 'Host: x', 'Connection: close'])).toContain(' 404 ');
  });
});

describe('keys', () => {
  test.each([
    ['/v1/guarded', undefined, 401],
    ['/v1/guarded', 'wrong', 401],
    ['/v1/guarded', '', 401],
    ['/v1/guarded', 'for-one', 200],
    ['/v1/guarded', 'for-all', 200],
    ['/v1/guarded', 'the-master', 200],
    ['/v1/operatorsOnly', 'for-one', 401],
    ['/v1/operatorsOnly', 'for-all', 401],
    ['/v1/operatorsOnly', 'the-master', 200],
    ['/v1/echo', 'wrong', 200],
  ])('%s with the key %s is %i', async (path, key, expected) => {
    expect(await status(path, key === undefined ? {} : withKey(key))).toBe(expected);
    expect(await status(key === undefined ? path : `${path}?code=${key}`)).toBe(expected);
  });
});

describe('requests', () => {
  test('the app sees address, query and headers as they came', async () => {
    const init = { method: 'POST', body: 'räksmörgås', headers: { 'x-own': 'yes' } };
    const echo = (await (await host.fetch('/v1/echo?a=1&a=2&b=%C3%A5&c', init)).json()) as Echo;
    expect(echo).toMatchObject({ url: `${host.url}/v1/echo?a=1&a=2&b=%C3%A5&c`, method: 'POST', body: 'räksmörgås' });
    expect(echo.query).toEqual({ a: '1,2', b: 'å', c: '' });
    expect(echo.headers).toMatchObject({ 'x-own': 'yes', 'content-length': '13', host: host.url.slice(7) });
  });

  test('the caller cannot pose as another address: its own closes the list', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
    const echo = (await (await host.fetch('/v1/echo', { headers })).json()) as Echo;
    expect(echo.headers['x-forwarded-for']).toMatch(/^203\.0\.113\.9, 127\.0\.0\.1:\d+$/);
    expect(echo.headers['x-forwarded-proto']).toBe('http');
  });

  test('bytes arrive and leave unchanged', async () => {
    const sent = randomBytes(3_000_000);
    const answer = await host.fetch('/v1/bytes', { method: 'POST', body: sent });
    const received = Buffer.from(await answer.arrayBuffer()).reverse();
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(received)).toBe(hash(sent));
    expect(answer.headers.get('content-length')).toBe('3000000');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  });

  test('a body without Content-Length is dropped, as on Azure', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const call = request(`${host.url}/v1/echo`, { method: 'POST' }, (response) => resolve(text(response)));
      call.on('error', reject);
      call.write('in pieces');
      call.end();
    });
    expect((JSON.parse(answer) as Echo).body).toBe('');
  });

  test('more than 100 MB is refused before it is read', async () => {
    const announced = 100 * 1024 * 1024 + 1;
    const head = ['POST /v1/bytes HTTP/1.1', 'Host: x', `Content-Length: ${announced}`, 'Connection: close'];
    expect(await raw(head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a trace goes on, and a new one begins without one', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const headers = { traceparent, tracestate: 'a=b' };
    const told = (await (await host.fetch('/v1/traced', { headers })).json()) as Record<string, string>;
    expect(told['traceParent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
    expect(told['traceState']).toBe('a=b');
    const fresh = await host.json<Record<string, string>>('/v1/traced');
    expect(fresh['traceParent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});

describe('answers', () => {
  test('cookies are written as ASP.NET writes them', async () => {
    expect((await host.fetch('/v1/cookies')).headers.getSetCookie()).toEqual([
      'plain=a%20b%3Bc; path=/',
      '__Host-session=token; expires=Wed, 02 Jan 2030 03:04:05 GMT; max-age=60; path=/; secure; samesite=strict; httponly',
    ]);
  });

  test("the function's Content-Length stays; a wrong one is no answer", async () => {
    const got = await host.fetch('/v1/length');
    expect([got.headers.get('content-length'), await got.text()]).toEqual(['12', 'twelve bytes']);
    const head = await host.fetch('/v1/length?is=99', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '99', '']);
    expect(await status('/v1/length?is=5')).toBe(500);
  });

  test('nothing returned is 204, without a length', async () => {
    for (const path of ['/v1/nothing', '/v1/noContent']) {
      const answer = await host.fetch(path);
      expect([answer.status, answer.headers.get('content-length')]).toEqual([204, null]);
    }
  });

  test('an error is a bare 500; its reason stands in the log alone', async () => {
    const answer = await host.fetch('/v1/throws');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(host.lines.join('\n')).toContain('the reason stays in the log');
  });

  test.each(['/v1/echo', '/v1/throws', '/nowhere', '/v1/guarded', '/admin/host/status'])(
    'the headers of %s tell nothing of the host',
    async (path) => {
      const { headers } = await host.fetch(path);
      const expected = ['connection', 'content-length', 'content-type', 'date', 'keep-alive'];
      expect([...headers.keys()].filter((name) => !expected.includes(name))).toEqual([]);
    },
  );
});

describe('hooks', () => {
  test('run around the invocation, share their data, and may replace the result', async () => {
    expect(await host.json('/v1/hooked')).toEqual({ since: 'pre', starts: 1 });
  });

  test('a log hook may rewrite what the app wrote', async () => {
    await host.fetch('/v1/traced');
    const line = host.lines.find((one) => one.includes('rewritten by a hook'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'warning', category: 'user', function: 'traced' });
    expect(host.lines.join('\n')).not.toContain('written by the app"');
  });
});
