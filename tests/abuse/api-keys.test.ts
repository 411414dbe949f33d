import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { apiKeys } from '../../shared/people/api-keys/table.ts';
import { tokenOf } from '../support/change-session.ts';
import { Caller, type Answer } from '../support/caller.ts';
import { allEndpoints } from '../support/endpoints.ts';
import { pathOf, validBody } from '../support/valid-body.ts';
import { sessionCookie, wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const [ours, theirs] = [await stack.company(), await stack.company()];
const hr = await ours.as('hr');
type Made = { key: { id: string }; token: string };
const make = (who = hr) =>
  who.ask<Made>('POST', 'api-keys', { name: 'Lönesystemet', scopes: ['people.read'], days: 30 });
const made = await make();
const endpoints = await allEndpoints();
const forKeys = endpoints.filter(({ by }) => by === 'key');

const asKey = (
  path: string,
  authorization: string | null,
  headers: Record<string, string | null> = {},
): Promise<Answer> =>
  stack.nobody.call('GET', path, { headers: { origin: null, 'x-requested-with': null, authorization, ...headers } });

/** Asks for any of the endpoints that are for keys, of something that is not there. */
const toEndpoint = (endpoint: Endpoint, authorization: string | null): Promise<Answer> =>
  stack.nobody.call(endpoint.method, pathOf(endpoint, {}), {
    ...validBody(endpoint),
    headers: { origin: null, 'x-requested-with': null, authorization },
  });

/** Changes a key as nobody can who uses the product. */
async function change(id: string, set: Record<string, unknown>): Promise<void> {
  const client = await stack.db.client('migrator');
  await client.query(`select set_config('app.company_id', $1, false)`, [ours.id]);
  const columns = Object.keys(set).map((column, at) => `${column} = $${at + 2}`);
  await client.query(`update api_keys set ${columns.join(', ')} where id = $1`, [id, ...Object.values(set)]);
  await client.end();
}

test('a key gets in where keys do, is told where it stands, and only as Authorization: Bearer', async () => {
  const answer = await asKey('v1/key', `Bearer ${made.token}`);
  expect(answer).toMatchObject({ status: 200, json: { id: made.key.id, company: { id: ours.id } } });
  expect(answer.headers.get('ratelimit-policy')).toBe('"caller";q=1200;w=120');
  expect(answer.headers.get('ratelimit')).toMatch(/^"caller";r=11\d\d;t=\d+$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const people = await asKey('v1/people', `bearer ${made.token}`);
  expect(people.json.items).toHaveLength(7);
  for (const [path, headers] of [
    [`v1/key?access_token=${made.token}`, {}],
    [`v1/key?key=${made.token}`, {}],
    ['v1/key', { 'x-api-key': made.token }],
    ['v1/key', { authorization: made.token }],
    ['v1/key', { authorization: `Basic ${Buffer.from(`x:${made.token}`).toString('base64')}` }],
    ['v1/key', { cookie: `${sessionCookie(stack.origin)}=${made.token}` }],
  ] as const)
    expect((await asKey(path, null, headers)).status, path).toBe(401);
});

test('without a good key the answer is one and the same: 401, a problem, and what to bring', async () => {
  const parts = made.token.split('_');
  const secret = parts.slice(3).join('_');
  const with_ = (company: string, id: string, end: string) => `clvr_${company}_${id}_${end}`;
  const other = await make(await theirs.as('hr'));
  const [, theirCompany = '', theirId = ''] = other.token.split('_');
  const theirSecret = other.token.split('_').slice(3).join('_');
  const revoked = await make();
  await hr.ask('POST', `api-keys/${revoked.key.id}/revoke`);
  const expired = await make();
  await change(expired.key.id, { made_at: new Date(Date.now() - 60_000), expires_at: new Date(Date.now() - 1) });
  const absent = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

  const bad: readonly [string, string][] = [
    ['revoked', revoked.token],
    ['expired', expired.token],
    ['truncated', made.token.slice(0, -1)],
    ['without its secret', with_(ours.id, made.key.id, '')],
    ['with another secret', with_(ours.id, made.key.id, theirSecret)],
    ['with the hash of nothing', with_(ours.id, made.key.id, 'A'.repeat(43))],
    ['that names another company', with_(theirCompany, made.key.id, secret)],
    ['that names another key', with_(theirCompany, theirId, secret)],
    ['that names no company', with_(absent, made.key.id, secret)],
    ['that there never was', with_(ours.id, absent, secret)],
    ['in capitals', made.token.toUpperCase()],
    ['with a tail', `${made.token}x`],
    ['that is a session', tokenOf(hr)],
    ['with SQL in it', `clvr_${ours.id}_'or 1=1--_${secret}`],
  ];
  const answers = new Set<string>();
  for (const endpoint of forKeys) {
    for (const [how, token] of bad) {
      const answer = await toEndpoint(endpoint, `Bearer ${token}`);
      expect([answer.status, answer.json?.code], how).toEqual([401, 'key-not-valid']);
      expect(answer.headers.get('content-type'), how).toBe('application/problem+json');
      answers.add(answer.text);
    }
    const none = await toEndpoint(endpoint, null);
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="CLVR Benefits"']);
    answers.add(none.text);
  }
  expect(answers.size).toBe(1);
  const told = await asKey('v1/key', `Bearer ${revoked.token}`);
  expect(told.headers.get('www-authenticate')).toBe('Bearer realm="CLVR Benefits", error="invalid_token"');
  expect(told.json.languages).toMatchObject({
    sv: { title: 'Nyckeln gäller inte' },
    en: { title: 'The key is not valid' },
  });
});

test('a key that lacks the scope is told which one it takes', async () => {
  const poor = await make();
  await change(poor.key.id, { scopes: ['something.else'] });
  const answer = await asKey('v1/people', `Bearer ${poor.token}`);
  expect(answer).toMatchObject({ status: 403, json: { code: 'scope-missing' } });
  expect(answer.headers.get('www-authenticate')).toBe(
    'Bearer realm="CLVR Benefits", error="insufficient_scope", scope="people.read"',
  );
  expect((await asKey('v1/key', `Bearer ${poor.token}`)).json.scopes).toEqual(['something.else']);
});

test('a key opens nothing that people open, and a session nothing that keys open', async () => {
  const ids = { expense: made.key.id, receipt: made.key.id, employee: ours.people.employee.employee, key: made.key.id };
  const bearer = { authorization: `Bearer ${made.token}` };
  for (const endpoint of endpoints.filter(({ by, act }) => by === undefined && act !== 'anyone')) {
    const answer = await stack.nobody.call(endpoint.method, pathOf(endpoint, ids), {
      ...validBody(endpoint),
      headers: bearer,
    });
    expect([answer.status, answer.json?.code], endpoint.name).toEqual([401, 'not-signed-in']);
  }
  expect((await stack.nobody.call('GET', 'session', { headers: bearer })).json.person).toBeNull();
  for (const endpoint of forKeys)
    for (const who of ['hr', 'employee'] as const) {
      const answer = await (await ours.as(who)).call(endpoint.method, pathOf(endpoint, {}), validBody(endpoint));
      expect([answer.status, answer.json?.code], endpoint.name).toEqual([401, 'key-not-valid']);
    }
  // Both at once: it is the key that counts, and its company that is read.
  const both = await new Caller(stack.origin, hr.cookie).call('GET', 'v1/key', {
    headers: { authorization: `Bearer ${(await make(await theirs.as('hr'))).token}` },
  });
  expect(both.json.company.id).toBe(theirs.id);
});

test('a key reads nobody of another company, with any cursor', async () => {
  const theirPeople = Object.values(theirs.people).map(({ employee }) => employee);
  for (const query of [
    '',
    ...theirPeople.map((id) => `?cursor=${id}`),
    `?cursor=${theirs.id}`,
    '?cursor=00000000-0000-7000-8000-000000000000',
  ]) {
    const answer = await asKey(`v1/people${query}`, `Bearer ${made.token}`);
    expect(answer.status).toBe(200);
    for (const id of theirPeople) expect(answer.text).not.toContain(id);
  }
  const foreign = await (await theirs.as('hr')).call('POST', `api-keys/${made.key.id}/revoke`);
  expect(foreign).toMatchObject({ status: 404, json: { code: 'not-found' } });
  expect((await asKey('v1/key', `Bearer ${made.token}`)).status).toBe(200);
});

test('no page reads a key again, and nothing of its secret lies in the database', async () => {
  const { token } = await make();
  const secret = token.split('_').slice(3).join('_');
  expect((await hr.call('GET', 'api-keys')).text).not.toContain(secret);
  const rows = await stack.db.app.inTenant(ours.id, (tx) =>
    tx.db
      .select({ row: sql<string>`${apiKeys}::text` })
      .from(apiKeys)
      .where(and(eq(apiKeys.companyId, ours.id))),
  );
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
});
