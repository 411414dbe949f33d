import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAuthority, type IssuedCertificate } from '../../infra/local/certificates.ts';
import type { Peer } from '../../infra/local/peer.ts';
import type { SmtpReady } from '../../infra/local/peers/smtp.ts';
import type { Mail } from '../../infra/local/peers/smtp/mailbox.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

const directory = mkdtempSync(join(tmpdir(), 'smtp '));
const auth = { user: 'benefits', password: 'a password' };
let tls: IssuedCertificate;
let peer: Peer<SmtpReady>;

const start = (ports: { port: number; webPort?: number }) =>
  startPeer<SmtpReady>('smtp', { ...ports, directory: join(directory, 'mail'), tls, auth });

beforeAll(async () => {
  tls = await (await localAuthority(directory)).issue(['localhost']);
  peer = await start({ port: 0 });
});

afterAll(async () => {
  await peer.stop();
  rmSync(directory, { recursive: true });
});

interface Sender {
  requireTLS?: boolean;
  ignoreTLS?: boolean;
  auth?: { user: string; pass: string };
  tls?: { ca: string };
}

function transport(changes: Sender = {}): Transporter {
  const usual = { requireTLS: true, auth: { user: auth.user, pass: auth.password } };
  const trust = { ca: readFileSync(tls.caFile, 'utf8') };
  return createTransport({ host: 'localhost', port: peer.ready.port, tls: trust, ...usual, ...changes });
}

const page = (path: string) => fetch(`http://127.0.0.1:${peer.ready.webPort}${path}`);
const mails = async (to: string) => (await (await page(`/mails.json?to=${to}`)).json()) as Mail[];

/** @returns what is in the mailbox for an address only this mail went to. */
async function mailed(to: string, parts: object): Promise<Mail> {
  await transport().sendMail({ from: '"Benefits" <no-reply@example.test>', to, ...parts });
  const [mail, ...others] = await mails(to);
  expect(others).toEqual([]);
  return mail!;
}

test('a mail can be read back part by part', async () => {
  const mail = await mailed('ann@example.test', {
    subject: 'Välkommen €',
    text: 'Hej Ann',
    html: '<p>Hej <b>Ann</b></p>',
    attachments: [{ filename: 'a.pdf', content: Buffer.from('%PDF') }],
    headers: { 'List-Unsubscribe': '<https://example.test/stop>' },
    bcc: 'audit@example.test',
  });
  expect(mail).toMatchObject({
    from: 'no-reply@example.test',
    to: ['ann@example.test', 'audit@example.test'],
    subject: 'Välkommen €',
    text: 'Hej Ann',
    html: '<p>Hej <b>Ann</b></p>',
    headers: { 'list-unsubscribe': '<https://example.test/stop>' },
    attachments: [{ name: 'a.pdf', type: 'application/pdf', size: 4 }],
  });
  expect(Math.abs(Date.parse(mail.at) - Date.now())).toBeLessThan(5000);
  const source = await (await page(`/mails/${mail.id}/source`)).text();
  expect(source).toMatch(/^From: Benefits <no-reply@example.test>/m);
  expect(source).not.toContain('audit@example.test');
});

test('mail without a sign-in, with a wrong one, without TLS or to a stranger with our name is refused', async () => {
  const mail = { from: 'a@example.test', to: 'nobody@example.test', text: 'x' };
  const code = (changes: Sender) =>
    transport(changes)
      .sendMail(mail)
      .then(
        () => 'sent',
        (error) => error.code,
      );
  expect(await code({ auth: { user: auth.user, pass: 'guess' } })).toBe('EAUTH');
  expect(await code({ requireTLS: false, ignoreTLS: true })).toBe('EAUTH');
  const anonymous = createTransport({
    host: 'localhost',
    port: peer.ready.port,
    tls: { ca: readFileSync(tls.caFile) },
  });
  await expect(anonymous.sendMail(mail)).rejects.toMatchObject({ responseCode: 530 });
  const other = await (await localAuthority(mkdtempSync(join(directory, 'other-')))).issue();
  expect(await code({ tls: { ca: readFileSync(other.caFile, 'utf8') } })).toBe('ESOCKET');
  expect(await mails('nobody@example.test')).toEqual([]);
});

test('a recipient called bounce does not exist, the others do', async () => {
  const to = ['bounce@example.test', 'bouncer@example.test'];
  const { accepted, rejected } = await transport().sendMail({ from: 'a@example.test', to, text: 'x' });
  expect({ accepted, rejected }).toEqual({ accepted: ['bouncer@example.test'], rejected: ['bounce@example.test'] });
  const alone = transport().sendMail({ from: 'a@example.test', to: 'Bounce@example.test', text: 'x' });
  await expect(alone).rejects.toMatchObject({ responseCode: 550 });
});

test('the page lists the newest first and escapes what strangers wrote', async () => {
  const nasty = '<img src=x onerror=alert(1)> & "quoted"';
  await mailed('older@example.test', { subject: 'older mail', text: 'x' });
  const mail = await mailed('nasty@example.test', {
    subject: nasty,
    text: `<script>alert(2)</script> see https://example.test/a?b=1&c="x".`,
    html: '<script>alert(3)</script><p>html part</p>',
  });
  const list = await (await page('/')).text();
  expect(list.indexOf('nasty@example.test')).toBeLessThan(list.indexOf('older@example.test'));
  expect(list).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;');
  const one = await (await page(`/mails/${mail.id}`)).text();
  expect(one + list).not.toMatch(/<img|<script/);
  expect(one).toContain('<a href="https://example.test/a?b=1&amp;c=" target="_blank"');
  expect(one).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
});

test("a mail's own HTML runs nothing and loads nothing, even outside the frame", async () => {
  const mail = await mailed('html@example.test', { subject: 's', html: '<script>alert(1)</script><p>html part</p>' });
  const framed = await page(`/mails/${mail.id}/html`);
  expect(await framed.text()).toContain('<p>html part</p>');
  const policy = framed.headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'none'.*sandbox/);
  expect(policy).not.toMatch(/script|same-origin/);
});

test('what is not there is 404, and another host name gets nothing', async () => {
  for (const path of ['/mails/none', '/x', '/../../etc/passwd', '/mails/..%2f..%2fkey']) {
    expect((await page(path)).status).toBe(404);
  }
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'rebound.example' };
    const call = request({ port: peer.ready.webPort, host: '127.0.0.1', path: '/mails.json', headers });
    call.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
    call.end();
  });
  expect(status).toBe(421);
});

test('mail survives kill -9, in the same order', async () => {
  const ids = async () => ((await (await page('/mails.json')).json()) as Mail[]).map(({ id }) => id);
  const before = await ids();
  expect(before.length).toBeGreaterThan(0);
  peer.kill('SIGKILL');
  await peer.exited;
  peer = await start(peer.ready);
  expect(await ids()).toEqual(before);
});
