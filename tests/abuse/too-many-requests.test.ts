import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { employees } from '../../infra/local/demo/company.ts';
import { Visitor } from '../../infra/local/demo/visitor.ts';
import { requestLimits } from '../../shared/kernel/request-limits.ts';
import { fromAddress } from '../support/from-address.ts';
import { halfwaySignedIn } from '../support/halfway-signed-in.ts';
import { sendRaw } from '../support/send-raw.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const from = (address: string) => fromAddress(stack.hostOrigin, stack.origin, address);
const address = (last: number) => `203.0.113.${last}`;

/** Asks again and again until it is refused; gives the refusal and how many passed before it. */
async function untilRefused<Answer extends { status: number; headers: Headers }>(
  ask: () => Promise<Answer>,
  most: number,
) {
  for (let passed = 0; passed <= most; passed += 1) {
    const answer = await ask();
    if (answer.status === 429) return { passed, answer };
  }
  throw new Error(`${most} requests passed`);
}

const perSecond = (quota: { requests: number; seconds: number }) => quota.requests / quota.seconds;

test(
  'one address cannot begin to sign in without end, and is told when to come again',
  { timeout: 60_000 },
  async () => {
    const ask = from(address(1));
    const { requests, seconds } = requestLimits['sign-in'].address;
    const { fields, ticket } = await halfwaySignedIn(new Visitor(stack.origin), employees[0]!.oid);
    const started = Date.now();
    const { passed, answer } = await untilRefused(() => ask('GET', 'signin/start'), requests * 3);
    const refilled = ((Date.now() - started) / 1000) * perSecond({ requests, seconds });
    expect(passed).toBeGreaterThanOrEqual(requests);
    expect(passed).toBeLessThanOrEqual(requests + Math.ceil(refilled) + 1);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('ratelimit-policy')).toBe(`"address";q=${requests};w=${seconds}`);
    expect(answer.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    // Its neighbours, and what else it asks for, go on.
    expect((await from(address(2))('GET', 'signin/start')).status).toBe(303);
    expect((await ask('GET', 'session')).status).toBe(200);

    // Whoever it is that signs in from there, known or not, hears the same. Two come back each second, and are used up first.
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const soon = async (again: () => ReturnType<typeof ask>) => (await untilRefused(again, 10)).answer;
    const known = await soon(() => ask('POST', 'signin/complete', { ...form, cookie: ticket }, fields.toString()));
    const unknown = await soon(() => ask('POST', 'signin/complete', form, 'code=x&state=y'));
    // No other way in is another try.
    await soon(() => ask('GET', 'staff/signin/start'));
    await soon(() => ask('POST', 'staff/signin/complete', form, 'code=x&state=y'));
    await soon(() => ask('POST', 'signin/invited', { 'content-type': 'application/json' }, '{"token":"x"}'));
    expect(known.text).toBe(unknown.text);
    expect([...known.headers.getSetCookie(), ...unknown.headers.getSetCookie()]).toEqual([]);
  },
);

test('a browser that is refused is shown a page, in its reader’s language', { timeout: 60_000 }, async () => {
  const headers = { 'x-forwarded-for': address(3), 'sec-fetch-mode': 'navigate', 'accept-language': 'en' };
  let page = await sendRaw(stack.hostOrigin, '/api/signin/start', { headers });
  for (let sent = 0; page.status !== 429 && sent < 1000; sent += 1)
    page = await sendRaw(stack.hostOrigin, '/api/signin/start', { headers });
  expect([page.status, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
  expect(page.text).toContain('<h1>Too many requests</h1>');
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
});

test('one attempt to sign in is tried ten times, from wherever', async () => {
  const visitor = new Visitor(stack.origin);
  const { ticket } = await halfwaySignedIn(visitor, employees[1]!.oid);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: ticket };
  let tried = 0;
  const { passed, answer } = await untilRefused(() => {
    tried += 1;
    return from(`198.51.100.${tried}`)('POST', 'signin/complete', headers, `code=${tried}&state=${tried}`);
  }, 30);
  expect(passed).toBe(10);
  expect(answer.headers.get('ratelimit-policy')).toBe('"ticket";q=10;w=600');
});

test('personnummer cannot be tried one after the other, in any number of sessions', { timeout: 60_000 }, async () => {
  const sessions = [await company.as('hr'), await company.as('hr'), await company.as('hr')];
  const { requests, seconds } = requestLimits['look-up'].caller;
  const body = { personnummer: '19811218-9876' };
  const started = Date.now();
  let turn = 0;
  const { passed } = await untilRefused(
    () => sessions[(turn += 1) % 3]!.call('POST', 'employees/find', { body }),
    requests * 2,
  );
  const refilled = ((Date.now() - started) / 1000) * perSecond({ requests, seconds });
  expect(passed).toBeGreaterThanOrEqual(requests);
  expect(passed).toBeLessThanOrEqual(requests + Math.ceil(refilled) + 1);
  // A colleague, and everything else of the same person, are untouched.
  expect((await (await company.as('otherHr')).call('POST', 'employees/find', { body })).status).toBe(200);
  expect((await sessions[0]!.call('GET', 'employees')).status).toBe(200);
});

test('keys that are guessed end in a refusal that is the same for a right one', { timeout: 120_000 }, async () => {
  const hr = await company.as('hr');
  const made = await hr.ask<{ token: string; key: { id: string } }>('POST', 'api-keys', {
    name: 'Gissad',
    scopes: ['people.read'],
    days: 1,
  });
  const ask = from(address(9));
  const guess = () =>
    ask('GET', 'v1/key', { authorization: `Bearer clvr_${company.id}_${made.key.id}_${'A'.repeat(43)}` });
  const { requests } = requestLimits.other.address;
  let refused = null as Awaited<ReturnType<typeof guess>> | null;
  for (let sent = 0; sent < requests * 2 && refused === null; sent += 40)
    refused = (await Promise.all(Array.from({ length: 40 }, guess))).find(({ status }) => status === 429) ?? null;
  expect(refused).toMatchObject({ status: 429, json: { code: 'too-many-requests' } });
  // The company's own system goes on from the same address: it is known, and counted by what it is.
  expect((await ask('GET', 'v1/key', { authorization: `Bearer ${made.token}` })).status).toBe(200);
});

/** A request through the edge from another address of this machine. */
const throughEdge = async (localAddress: string, path: string, headers: Record<string, string>): Promise<number> =>
  (await sendRaw(stack.origin, path, { localAddress, headers })).status;

/** Only some systems have the whole of 127.0.0.0/8 as their own. */
const hasManyAddresses = await new Promise<boolean>((resolve) => {
  const { port } = new URL(stack.origin);
  const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress: '127.0.0.77' });
  socket.once('connect', () => {
    socket.destroy();
    resolve(true);
  });
  socket.once('error', () => resolve(false));
});

test.runIf(hasManyAddresses)(
  'what a client says of its address neither frees it nor blames another',
  { timeout: 60_000 },
  async () => {
    const { requests } = requestLimits['sign-in'].address;
    let sent = 0;
    let status = 0;
    while (status !== 429 && sent < requests * 3) {
      sent += 1;
      const forged = `192.0.2.${sent % 250}`;
      status = await throughEdge('127.0.0.77', '/api/signin/start', {
        'x-forwarded-for': forged,
        'x-real-ip': forged,
        'x-client-ip': forged,
        'x-azure-clientip': forged,
        forwarded: `for=${forged}`,
      });
    }
    expect(status).toBe(429);
    expect(sent).toBeGreaterThan(requests);
    // The addresses that it named can still sign in, and nobody else takes its place by naming it.
    for (const last of [1, 2, 3]) expect((await from(`192.0.2.${last}`)('GET', 'signin/start')).status).toBe(303);
    const other = await throughEdge('127.0.0.78', '/api/signin/start', { 'x-forwarded-for': '127.0.0.77' });
    expect(other).toBe(303);
  },
);

test('64 at once through the front door never pass one too many', { timeout: 60_000 }, async () => {
  const ask = from(address(64));
  const { requests, seconds } = requestLimits['sign-in'].address;
  const started = Date.now();
  let passed = 0;
  for (let round = 0; round < 6; round += 1) {
    const answers = await Promise.all(Array.from({ length: 64 }, () => ask('GET', 'signin/start')));
    passed += answers.filter(({ status }) => status === 303).length;
    expect(answers.every(({ status }) => status === 303 || status === 429)).toBe(true);
  }
  const refilled = ((Date.now() - started) / 1000) * perSecond({ requests, seconds });
  expect(passed).toBeGreaterThanOrEqual(requests);
  expect(passed).toBeLessThanOrEqual(requests + Math.ceil(refilled));
});

test('addresses are not in the table that counts them', async () => {
  const ask = from('203.0.113.200');
  await ask('GET', 'session');
  const client = await stack.db.client('operations');
  const { rows } = await client.query<{ bucket: Buffer }>('select bucket from rate_limits');
  await client.end();
  expect(rows.length).toBeGreaterThan(0);
  for (const guess of ['203.0.113.200', 'address|other|203.0.113.200'])
    expect(rows.map(({ bucket }) => bucket.toString('hex'))).not.toContain(
      createHash('sha256').update(guess).digest('hex'),
    );
});
