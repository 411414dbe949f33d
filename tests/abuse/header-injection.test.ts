import { request } from 'node:http';
import { expect, test } from 'vitest';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');

const attempts = [
  '%0d%0aset-cookie:%20x=y',
  '%0aset-cookie:x=y',
  '%E5%98%8A%E5%98%8Dset-cookie:x=y',
  '%00',
  '%250d%250a',
];

test.each(attempts)('%s in an address adds no header', async (attempt) => {
  for (const path of [
    `signin/start?return=/${attempt}`,
    `signin/callback?state=${attempt}`,
    `expenses/${attempt}`,
    `expenses?cursor=${attempt}`,
    `receipts/${attempt}/file`,
  ]) {
    const answer = await employee.call('GET', path);
    expect(answer.status, path).toBeLessThan(500);
    expect(
      answer.headers.getSetCookie().filter((line) => !line.startsWith('__Host-clvr_')),
      path,
    ).toEqual([]);
    expect(answer.headers.get('location') ?? '', path).not.toMatch(/[\r\n]/);
  }
});

/** What fetch would not send. */
function send(headers: Record<string, string>, path = '/api/session'): Promise<{ status: number; cookies: string[] }> {
  const { hostname, port } = new URL(stack.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [] });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('another Host is not served, and never finds its way into an address', async () => {
  expect((await send({ host: 'evil.example' })).status).toBe(421);
  const start = await employee.call('GET', 'signin/start', { headers: { 'x-forwarded-host': 'evil.example' } });
  expect(start.headers.get('location')).not.toContain('evil.example');
  expect(decodeURIComponent(start.headers.get('location') ?? '')).toContain(`${stack.origin}/api/signin/callback`);
});

test('a client cannot speak for the gateway', async () => {
  const headers = {
    'x-functions-key': stack.masterKey,
    'x-ms-client-principal': Buffer.from('{"userId":"x"}').toString('base64'),
    'x-original-url': '/admin/functions',
    'x-forwarded-for': '1.2.3.4',
  };
  expect((await stack.nobody.call('GET', 'expenses', { headers })).status).toBe(401);
  const admin = await fetch(`${stack.origin}/admin/functions`, { headers });
  expect(await admin.text()).not.toContain('httpTrigger');
  const dots = await send({ 'x-functions-key': stack.masterKey }, '/api/../admin/functions');
  expect(dots.status).not.toBe(500);
});

test('an Accept-Language of any shape changes nothing but the language', async () => {
  for (const wish of ['en;q=1e999', 'xx'.repeat(3000), '*', ';;;,,,', 'sv;q=-1,en;q=NaN', '../../etc']) {
    const answer = await stack.nobody.call('GET', 'expenses', { headers: { 'accept-language': wish } });
    expect([answer.status, answer.json?.code]).toEqual([401, 'not-signed-in']);
  }
});
