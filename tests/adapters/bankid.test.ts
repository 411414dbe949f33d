import { createServer, type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { localAuthority } from '../../infra/local/certificates.ts';
import { openBankid } from '../../shared/adapters/bankid/open-bankid.ts';
import { bankidErrorCodes, type BankidOrderWish } from '../../shared/people/bankid/ports.ts';
import { qrContent } from '../../shared/people/bankid/qr-content.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { ownBankid } from '../support/own-bankid.ts';

const { settings, app, authority } = await ownBankid();
const service = openBankid(settings);
const wish: BankidOrderWish = {
  endUserIp: '192.0.2.7',
  returnUrl: null,
  visibleText: 'Du loggar in – på riktigt',
  web: { referringDomain: 'benefits.example', userAgent: 'x'.repeat(256), deviceIdentifier: 'a'.repeat(64) },
};
const alva = '199012102381';
type Opened = Awaited<ReturnType<typeof service.auth>>;
const codeOf = ({ qrStartToken, qrStartSecret }: Opened, second = 0) =>
  qrContent(qrStartToken, new Secret(qrStartSecret), 0, second * 1000);

/** Asks the service as it is, with our certificate, past the adapter. */
async function ask(path: string, body: string, options: { method?: string; type?: string } = {}) {
  const sent = request(new URL(path, settings.api), {
    method: options.method ?? 'POST',
    ca: readFileSync(settings.caFile),
    cert: settings.clientCertificate.reveal(),
    key: settings.clientKey.reveal(),
    headers: { 'content-type': options.type ?? 'application/json' },
    agent: false,
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) as { errorCode?: string } };
}

test('an order is opened, scanned, approved, and its end is told once', async () => {
  const order = await service.auth(wish);
  expect(await service.collect(order.orderRef)).toEqual({ status: 'pending', hintCode: 'outstandingTransaction' });
  const opened = await app.openAs(codeOf(order), alva, '192.0.2.9');
  expect(await service.collect(order.orderRef)).toEqual({ status: 'pending', hintCode: 'userSign' });
  expect(await app.approve(opened)).toBeNull();
  const said = await service.collect(order.orderRef);
  expect(said).toMatchObject({
    status: 'complete',
    completion: { personalNumber: alva, deviceAddress: '192.0.2.9' },
  });
  expect(Buffer.from(said.status === 'complete' ? said.completion.signature : '', 'base64').toString()).toContain(alva);
  await expect(service.collect(order.orderRef)).rejects.toMatchObject({ code: 'invalidParameters' });
});

test('on the same device the app leads back to the address of the order', async () => {
  const order = await service.auth({ ...wish, returnUrl: 'https://benefits.example/sign-in#bankid=n' });
  const opened = await app.openAs(order.autoStartToken, alva);
  expect(await app.approve(opened)).toBe('https://benefits.example/sign-in#bankid=n');
});

test('a code that is made up, wrong or old is not taken', async () => {
  const order = await service.auth(wish);
  const right = codeOf(order);
  for (const wrong of ['', 'bankid', `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`, codeOf(order, 60)])
    expect(await app.scan(wrong), wrong).toBeNull();
  expect(await app.scan(right)).toBe(order.orderRef);
});

test('nobody scans for thirty seconds, or finishes in three minutes', async () => {
  const [lone, slow] = [await service.auth(wish), await service.auth(wish)];
  await app.wait(lone.orderRef);
  expect(await service.collect(lone.orderRef)).toEqual({ status: 'failed', hintCode: 'startFailed' });
  await app.openAs(codeOf(slow), alva);
  for (let time = 0; time < 6; time += 1) await app.wait(slow.orderRef);
  expect(await service.collect(slow.orderRef)).toEqual({ status: 'failed', hintCode: 'expiredTransaction' });
});

test('who opens a second order loses the first', async () => {
  const [first, second] = [await service.auth(wish), await service.auth(wish)];
  await app.openAs(codeOf(first), alva);
  await app.openAs(codeOf(second), alva);
  expect(await service.collect(first.orderRef)).toEqual({ status: 'failed', hintCode: 'cancelled' });
});

test('a cancelled order is no more, and cannot be cancelled again', async () => {
  const order = await service.auth(wish);
  await service.cancel(order.orderRef);
  await expect(service.collect(order.orderRef)).rejects.toMatchObject({ code: 'invalidParameters' });
  await expect(service.cancel(order.orderRef)).rejects.toMatchObject({ code: 'invalidParameters' });
});

test.each(bankidErrorCodes.filter((code) => code !== 'unreachable' && code !== 'unknown'))(
  '%s is told as what it is',
  async (code) => {
    for (const method of ['auth', 'collect', 'cancel'] as const) {
      await app.refuse(method, code);
      const asked = method === 'auth' ? service.auth(wish) : service[method]('a');
      await expect(asked).rejects.toMatchObject({
        name: 'BankidRefusal',
        code,
        retryAfter: code === 'tooManyRequests' ? 4 : null,
      });
    }
  },
);

test('an error code that nobody knows is the one of its status', async () => {
  await app.refuse('auth', 'somethingNew');
  await expect(service.auth(wish)).rejects.toMatchObject({ code: 'invalidParameters' });
});

test('hint codes that nobody knows come through as they are', async () => {
  const order = await service.auth(wish);
  await app.hint(order.orderRef, 'pending', 'somethingNew');
  expect(await service.collect(order.orderRef)).toEqual({ status: 'pending', hintCode: 'somethingNew' });
  await app.hint(order.orderRef, 'failed', 'somethingNew');
  expect(await service.collect(order.orderRef)).toEqual({ status: 'failed', hintCode: 'somethingNew' });
});

test('without our certificate, with a server’s, or with another authority’s there is no service', async () => {
  const other = await (await localAuthority(join(inject('state'), 'another'))).issueForClient('somebody');
  const server = await authority.issue(['localhost']);
  const as = (cert: { certPem: string; keyPem: string }) =>
    openBankid({ ...settings, clientCertificate: new Secret(cert.certPem), clientKey: new Secret(cert.keyPem) });
  await expect(as(other).auth(wish)).rejects.toMatchObject({ code: 'unreachable' });
  await expect(as(server).auth(wish)).rejects.toMatchObject({ code: 'unreachable' });
  const bare = request(`${settings.api}/rp/v6.0/auth`, {
    method: 'POST',
    ca: readFileSync(settings.caFile),
    agent: false,
  });
  bare.end('{}');
  await expect(once(bare, 'response')).rejects.toMatchObject({ code: /ECONNRESET|ERR_SSL/ });
});

test('a server that another authority stands for, or whose name is another, is told nothing', async () => {
  const elsewhere = await localAuthority(join(inject('state'), 'another'));
  const before = await app.counts();
  await expect(openBankid({ ...settings, caFile: elsewhere.caFile }).auth(wish)).rejects.toMatchObject({
    code: 'unreachable',
    cause: { code: expect.stringContaining('CERT') as string },
  });
  const byNumber = settings.api.replace('localhost', '127.0.0.1');
  await expect(openBankid({ ...settings, api: byNumber }).auth(wish)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await app.counts()).toEqual(before);
});

test('what does not answer in BankID’s shapes is away, and so is nobody', async () => {
  const closed = createServer().listen(0);
  const { port } = closed.address() as { port: number };
  closed.close();
  await expect(openBankid({ ...settings, api: `https://localhost:${port}` }).auth(wish)).rejects.toMatchObject({
    code: 'unreachable',
  });
  const notAuthority = join(inject('state'), 'no-authority.crt');
  writeFileSync(notAuthority, readFileSync(settings.caFile));
  await expect(openBankid({ ...settings, caFile: notAuthority }).collect('a')).rejects.toMatchObject({
    code: 'invalidParameters',
  });
});

const good = { endUserIp: '192.0.2.7' };
test.each([
  ['no address', {}],
  ['an address that is none', { endUserIp: 'localhost' }],
  ['a field that v6 does not have', { ...good, personalNumber: alva }],
  ['a field of another kind of order', { ...good, userVisibleTransaction: {} }],
  ['text that is not base64', { ...good, userVisibleData: 'Hej!' }],
  ['base64 without its end', { ...good, userVisibleData: 'SGVqIQ' }],
  ['bytes that are no UTF-8', { ...good, userVisibleData: '//79' }],
  ['too long a text', { ...good, userVisibleData: 'A'.repeat(1504) }],
  ['a format of its own', { ...good, userVisibleData: 'SGVq', userVisibleDataFormat: 'html' }],
  ['too long a name of a browser', { ...good, web: { userAgent: 'x'.repeat(257) } }],
  ['an empty web', { ...good, web: {} }],
  ['a domain with a scheme', { ...good, web: { referringDomain: 'https://a.example' } }],
  ['policies of production', { ...good, requirement: { certificatePolicies: ['1.2.752.78.1.5'] } }],
  ['a requirement that is none', { ...good, requirement: { tokenStartRequired: true } }],
])('the stand-in refuses %s', async (_, body) => {
  expect(await ask('/rp/v6.0/auth', JSON.stringify(body))).toMatchObject({
    status: 400,
    body: { errorCode: 'invalidParameters' },
  });
});

test('the stand-in refuses other methods, types, paths and bodies as BankID does', async () => {
  expect((await ask('/rp/v6.0/auth', '', { method: 'GET' })).status).toBe(405);
  expect((await ask('/rp/v6.0/auth', '{}', { type: 'text/plain' })).status).toBe(415);
  expect((await ask('/rp/v6.0/elsewhere', '{}')).status).toBe(404);
  expect((await ask('/rp/v5.1/auth', '{}')).status).toBe(404);
  expect((await ask('/rp/v6.0/auth', '{')).status).toBe(400);
  const asked = { ...good, requirement: { personalNumber: alva } };
  expect((await ask('/rp/v6.0/auth', JSON.stringify(asked))).status).toBe(200);
  expect((await ask('/rp/v6.0/auth', JSON.stringify(asked))).body.errorCode).toBe('alreadyInProgress');
});
