import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import type { Peer } from '../../infra/local/peer.ts';
import type { PayrollReady } from '../../infra/local/peers/payroll.ts';
import type { Arrival } from '../../infra/local/peers/payroll/arrivals.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

const directory = mkdtempSync(join(tmpdir(), 'payroll-'));
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const controlSecret = 'control';
let peer: Peer<PayrollReady>;
let origin: string;
beforeAll(async () => {
  // Nothing answers there: what the product says of its side is tried where the product is.
  const nowhere = `http://localhost:${await freePort()}`;
  peer = await startPeer<PayrollReady>('payroll', { port: 0, origin: nowhere, directory, controlSecret });
  origin = `http://127.0.0.1:${peer.ready.port}`;
});
afterAll(() => rmSync(directory, { recursive: true }));

const told = JSON.stringify({ type: 'payroll_run.locked', timestamp: '', data: { run: 'x' } });
function send(body: string, change: Record<string, string> = {}) {
  const at = new Date();
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
    ...change,
  };
  return fetch(`${origin}/webhooks`, { method: 'POST', headers, body });
}
const connect = (control: string) =>
  fetch(`${origin}/connection`, {
    method: 'PUT',
    headers: { 'x-control-secret': control },
    body: JSON.stringify({ key: 'clvr_x', secret }),
  });
const arrivals = async () => (await (await fetch(`${origin}/arrivals.json`)).json()) as Arrival[];

test('it takes nothing before it is connected, and only who knows the control secret connects it', async () => {
  expect((await send(told)).status).toBe(503);
  expect((await connect('wrong')).status).toBe(403);
  expect((await send(told)).status).toBe(503);
  expect((await connect(controlSecret)).status).toBe(204);
  expect(statSync(join(directory, 'connection.json')).mode & 0o777).toBe(0o600);
});

test('it takes what is signed by the published library, and nothing else', async () => {
  expect((await send(told, { 'webhook-signature': 'v1,AAAA' })).status).toBe(401);
  expect((await send(told, { 'webhook-timestamp': '1' })).status).toBe(401);
  expect((await send(JSON.stringify({ type: 'webhook.test' }))).status).toBe(204);
  expect(await arrivals()).toMatchObject([{ id: 'msg_1', type: 'webhook.test', run: null, trouble: null }]);
});

test('what it cannot do it answers with 500, so that it comes again, and shows', async () => {
  const at = new Date();
  const headers = {
    'webhook-id': 'msg_2',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg_2', at, told),
  };
  expect((await fetch(`${origin}/webhooks`, { method: 'POST', headers, body: told })).status).toBe(500);
  expect((await arrivals())[0]).toMatchObject({ id: 'msg_2', run: null });
  expect((await arrivals())[0]!.trouble).not.toBeNull();
  const page = await fetch(`${origin}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('payroll_run.locked');
});

test('it stops, and its port is free', async () => {
  await peer.stop();
  expect(await peer.exited).toBe(0);
  const server = createServer().listen(peer.ready.port, '127.0.0.1');
  await once(server, 'listening');
  expect(server.listening).toBe(true);
  await new Promise((closed) => server.close(closed));
});
