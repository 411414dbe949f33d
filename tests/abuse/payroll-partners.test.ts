import { expect, test } from 'vitest';
import { keyScopes } from '../../shared/kernel/key-scopes.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { aKeyFor, aLockedRun } from '../support/a-locked-run.ts';
import type { Answer } from '../support/caller.ts';
import { endpointsFor } from '../support/endpoints.ts';
import { SigningCaller } from '../support/signing-caller.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company(), await stack.company()];
const [own, foreign] = [await aLockedRun(ours, 4), await aLockedRun(theirs, 1)];
const [first, second, third] = own.lines;
const key = await aKeyFor(ours, ...keyScopes);
const forPayroll = (await endpointsFor('key')).filter(({ path }) => path.startsWith('payroll/v1/'));
const absent = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const confirm = (lines: string[] | undefined, name: string | null, run = own.run): Promise<Answer> =>
  key.call('POST', `payroll/v1/runs/${run}/confirmation`, {
    body: lines === undefined ? {} : { lines },
    headers: { 'idempotency-key': name },
  });
const visible = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([header]) => header !== 'date' && !header.startsWith('ratelimit')),
});

test.each(forPayroll.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s gives the same for another company’s ids as for ids of nothing',
  async (_, endpoint) => {
    if (!endpoint.path.includes('{')) return expect(endpoint.name).toBe('list-partner-runs');
    const ask = async (run: string, line: string) =>
      visible(await key.call(endpoint.method, pathOf(endpoint, { run, line }), validBody(endpoint)));
    const none = await ask(absent(), absent());
    expect(await ask(foreign.run, foreign.lines[0]!.id)).toEqual(none);
    expect(none.status).toBe(404);
    if (endpoint.path.includes('{line}')) expect(await ask(own.run, foreign.lines[0]!.id)).toEqual(none);
  },
);

test('another company’s line among one’s own is as good as none, and takes none of them along', async () => {
  const ask = async (line: string) => visible(await confirm([first!.id, line], null));
  const none = await ask(absent());
  expect(none.status).toBe(404);
  expect(await ask(foreign.lines[0]!.id)).toEqual(none);
  const { items } = (await key.call('GET', `payroll/v1/runs/${own.run}/lines?state=waiting`)).json;
  expect(items).toHaveLength(4);
});

test('a list has nothing of another company, with any cursor', async () => {
  for (const query of ['', `?cursor=${foreign.run}`, `?cursor=${absent()}`, '?limit=200']) {
    const { status, text } = await key.call('GET', `payroll/v1/runs${query}`);
    expect([status, text.includes(foreign.run)]).toEqual([200, false]);
  }
});

test('who has an answer is told that it is the same, until it is not', async () => {
  const path = `payroll/v1/runs/${own.run}/lines`;
  const get = (etag: string | null) => key.call('GET', path, { headers: { 'if-none-match': etag } });
  const { headers, text } = await get(null);
  const etag = headers.get('etag')!;
  const same = await get(etag);
  expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', etag]);
  expect(same.headers.get('ratelimit')).not.toBeNull();
  expect((await confirm([own.lines[3]!.id], null)).status).toBe(200);
  const other = await get(etag);
  expect(other.status).toBe(200);
  expect(other.headers.get('etag')).not.toBe(etag);
  expect(other.text).not.toBe(text);
});

test('the same request under the same name is answered with the same bytes, and says so', async () => {
  const before = await confirm([first!.id], 'same');
  expect(before).toMatchObject({ status: 200, json: { confirmed: 2, waiting: 2 } });
  expect(before.headers.get('idempotent-replayed')).toBeNull();
  await confirm([second!.id], 'between');
  const again = await confirm([first!.id], 'same');
  expect([again.status, again.text]).toEqual([200, before.text]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(again.headers.get('content-type')).toBe(before.headers.get('content-type'));
  const now = await confirm([first!.id], 'another name');
  expect(now.json).toMatchObject({ confirmed: 3, waiting: 1 });
});

test('a refusal is answered again too, in the words of the first time', async () => {
  const path = `payroll/v1/runs/${own.run}/lines/${first!.id}/rejection`;
  const reject = (language: string) =>
    key.call('POST', path, {
      body: { reason: 'Okänt konto' },
      headers: { 'idempotency-key': 'refused', 'accept-language': language },
    });
  const [one, two] = [await reject('sv'), await reject('en')];
  expect([one.status, one.json.code]).toEqual([409, 'line-answered']);
  expect(two.text).toBe(one.text);
  expect(two.headers.get('content-language')).toBe('sv');
  expect(two.headers.get('content-type')).toBe('application/problem+json');
});

test('another body or another path under the same name is refused, and does nothing', async () => {
  await confirm([first!.id], 'taken');
  for (const answer of [
    await confirm([third!.id], 'taken'),
    await confirm(undefined, 'taken'),
    await confirm([first!.id], 'taken', foreign.run),
    await key.call('POST', `payroll/v1/runs/${own.run}/acknowledgement`, { headers: { 'idempotency-key': 'taken' } }),
  ])
    expect([answer.status, answer.json.code]).toEqual([422, 'idempotency-key-reused']);
  const { items } = (await key.call('GET', `payroll/v1/runs/${own.run}/lines?state=waiting`)).json;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([third!.id]);
});

test('what was refused before it began is put right under the same name', async () => {
  const send = (body: unknown) =>
    key.call('POST', `payroll/v1/runs/${own.run}/confirmation`, { body, headers: { 'idempotency-key': 'mended' } });
  expect((await send({ lines: ['x'] })).status).toBe(400);
  expect((await send({ lines: [first!.id] })).status).toBe(200);
});

test('a name is the key’s own: the same under another key is another request', async () => {
  const other = await aKeyFor(ours, 'payroll.confirm');
  const path = `payroll/v1/runs/${own.run}/confirmation`;
  const headers = { 'idempotency-key': 'shared' };
  expect((await key.call('POST', path, { body: { lines: [first!.id] }, headers })).status).toBe(200);
  const answer = await other.call('POST', path, { body: { lines: [second!.id] }, headers });
  expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([200, null]);
});

test('of sixteen at once under one name one is done, and all are answered alike or asked to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 16 }, () => confirm([first!.id, second!.id], 'race')));
  const [done, waiting] = [
    answers.filter(({ status }) => status === 200),
    answers.filter(({ status }) => status === 409),
  ];
  expect(done.length + waiting.length).toBe(16);
  expect(new Set(done.map(({ text }) => text)).size).toBe(1);
  expect(done.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
  expect(
    new Set(waiting.map(({ json }) => json.code as string)).difference(new Set(['idempotency-key-in-use'])).size,
  ).toBe(0);
});

const secretOf = async (company: typeof ours): Promise<{ made: { id: string }; secret: string }> =>
  (await company.as('hr')).ask('POST', 'payroll-inbound-secrets');
const [ourSecret, theirSecret] = [await secretOf(ours), await secretOf(theirs)];
const [signs, strangers] = [
  new SigningCaller(stack.origin, ourSecret.secret),
  new SigningCaller(stack.origin, theirSecret.secret),
];
const inbound = (company = ours.id) => `payroll/v1/inbound/${company}`;
const paid = (...lines: string[]) =>
  JSON.stringify({ type: 'payment.confirmed', timestamp: new Date().toISOString(), data: { run: own.run, lines } });

test('who cannot sign for the company is told one and the same, whatever is wrong', async () => {
  const body = paid(third!.id);
  const [headers, old] = [signs.headers(body), signs.headers(body, 'msg_old', 301)];
  const ended = await secretOf(ours);
  await (await ours.as('hr')).ask('POST', `payroll-inbound-secrets/${ended.made.id}/end`);
  const withEnded = new SigningCaller(stack.origin, ended.secret).headers(body);
  const send = (change: Record<string, string | null>, to = inbound(), text = body) =>
    signs.call('POST', to, { body: text, headers: { ...headers, ...change } });
  const bearer = { authorization: `Bearer ${key.token}` };
  const none = { 'webhook-id': null, 'webhook-timestamp': null, 'webhook-signature': null };
  const answers = [
    await send(none),
    await send({ ...none, ...bearer }),
    await send(old),
    await send(signs.headers(body, 'msg_new', -301)),
    await send({ 'webhook-id': 'msg_other' }),
    await send({ 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }),
    await send({ 'webhook-signature': headers['webhook-signature']!.replace('v1,', 'v1a,') }),
    await send({ 'webhook-signature': `${headers['webhook-signature']}x` }),
    await send({}, inbound(), `${body} `),
    await send(strangers.headers(body)),
    await send({}, inbound(theirs.id)),
    await send({}, inbound(absent())),
    await send({}, inbound('x')),
    await send(withEnded),
    await send({}, inbound(), 'x'.repeat(70_000)),
  ];
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, json: { code: 'signature-not-valid' } });
  expect(answers[0]!.text).not.toContain(ours.id);
  const { items } = (await key.call('GET', `payroll/v1/runs/${own.run}/lines?state=waiting`)).json;
  expect(items).toHaveLength(1);
});

test('a message that is recorded and sent again has no second effect, and is no other message', async () => {
  const body = paid(first!.id);
  const headers = signs.headers(body, 'msg_recorded');
  const send = (text: string, how: Record<string, string>) =>
    signs.call('POST', inbound(), { body: text, headers: how });
  expect((await send(body, headers)).status).toBe(204);
  const trail = await key.call('GET', `payroll/v1/runs/${own.run}`);
  expect((await send(body, headers)).status).toBe(204);
  expect((await key.call('GET', `payroll/v1/runs/${own.run}`)).text).toBe(trail.text);
  const other = paid(third!.id);
  const answer = await send(other, signs.headers(other, 'msg_recorded'));
  expect([answer.status, answer.json.code]).toEqual([409, 'message-name-reused']);
});

test('another company’s run is nothing to who signs for this one', async () => {
  const body = JSON.stringify({ type: 'payment.confirmed', timestamp: '', data: { run: foreign.run } });
  expect(await signs.call('POST', inbound(), { body })).toMatchObject({ status: 404, json: { code: 'not-found' } });
});

test('nor is another company’s line, in a run of this one', async () => {
  const line = foreign.lines[0]!.id;
  const rejected = { type: 'line.rejected', timestamp: '', data: { run: own.run, line, reason: 'Okänt konto' } };
  for (const body of [paid(third!.id, line), JSON.stringify(rejected)])
    expect(await signs.call('POST', inbound(), { body })).toMatchObject({ status: 404, json: { code: 'not-found' } });
  const { items } = (await key.call('GET', `payroll/v1/runs/${own.run}/lines?state=waiting`)).json;
  expect(items.map(({ id }: { id: string }) => id)).toEqual([third!.id]);
});

test('both ways on, a line that is signed for is paid while a secret is replaced', async () => {
  const next = await secretOf(ours);
  const body = paid(third!.id);
  const both = {
    ...signs.headers(body, 'msg_both'),
    'webhook-signature': [signs, new SigningCaller(stack.origin, next.secret)]
      .map((one) => one.headers(body, 'msg_both')['webhook-signature'])
      .join(' '),
  };
  expect((await signs.call('POST', inbound(), { body, headers: both })).status).toBe(204);
  expect((await key.call('GET', `payroll/v1/runs/${own.run}`)).json).toMatchObject({ state: 'confirmed' });
});
