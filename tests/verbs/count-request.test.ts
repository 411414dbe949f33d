import { HttpRequest } from '@azure/functions';
import { expect, test } from 'vitest';
import { countRequest } from '../../functions/host/limits.ts';
import type { Capabilities } from '../../functions/runtime.ts';
import { endpoint } from '../../shared/kernel/endpoint.ts';
import { requestLimits, type LimitKind } from '../../shared/kernel/request-limits.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { connectPool } from '../../shared/platform/connect.ts';
import { bucketOfCaller } from '../../shared/platform/limits/bucket-name.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { eventually } from '../support/function-host.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';

const db = await freshDatabase();
const { keys } = await keyWorld(db);
const logged: unknown[] = [];
const uses = {
  database: db.app,
  keys,
  clock: db.clock,
  log: (code: string, fields: object) => void logged.push([code, fields]),
  configuration: { cookieSuffix: '' },
} as unknown as Capabilities;

const route = (limit: LimitKind) =>
  endpoint({ name: 'a-route', method: 'GET', path: 'x', summary: '', act: 'anyone', limit });
const asking = (headers: Record<string, string> = {}) =>
  new HttpRequest({
    url: 'http://host/api/x',
    method: 'GET',
    headers: { 'x-forwarded-for': '203.0.113.5', ...headers },
  });
const kinds = Object.keys(requestLimits) as LimitKind[];

// Brought once, as by the first request of a process, however busy the machine is.
const brought = () =>
  keys.deploymentKey('request limits').then(
    () => true,
    () => false,
  );
await eventually(brought, Boolean, 60_000);

/** Nobody listens there. */
const gone = createDatabase(
  connectPool({ ...db.settings('app'), port: 1 }, () => undefined),
  db.clock,
  db.randomness,
);

test('while the count is away, signing in, looking people up and writing to us wait, and everything else goes on and is logged', async () => {
  const away = { ...uses, database: gone };
  for (const kind of kinds) {
    logged.length = 0;
    const asked = countRequest(away, route(kind), asking(), 'somebody');
    if (['sign-in', 'look-up', 'contact', 'ask'].includes(kind)) await expectRefusal(asked, 'service-away');
    else expect(await asked).toEqual({});
    expect(logged, kind).toEqual([['limits.away', { route: 'a-route', error: expect.stringMatching(/ECONNREFUSED/) }]]);
  }
});

test('while the key for addresses is away, who is known is counted all the same', async () => {
  const without = {
    ...uses,
    keys: { ...keys, deploymentKey: () => Promise.reject(new Problem('keys-away')) },
  } as Capabilities;
  await expectRefusal(countRequest(without, route('sign-in'), asking(), null), 'keys-away');
  expect(await countRequest(without, route('other'), asking(), null)).toEqual({});
  const known = await countRequest(without, route('look-up'), asking(), 'somebody known');
  expect(known['ratelimit']).toMatch(/^"caller";r=59;/);
});

test('a count that does not come in two seconds holds up nobody who may pass without', async () => {
  const name = bucketOfCaller('other', 'held');
  await countRequest(uses, route('other'), asking(), 'held');
  const other = await db.client('app');
  await other.query('begin');
  await other.query('select * from rate_limits where bucket = $1 for update', [name]);
  logged.length = 0;
  const began = performance.now();
  expect(await countRequest(uses, route('other'), asking(), 'held')).toEqual({});
  expect(performance.now() - began).toBeGreaterThan(1_900);
  expect(logged).toEqual([['limits.away', { route: 'a-route', error: 'late' }]]);
  await other.query('rollback');
});

test('somebody is counted by who they are, from any address; nobody by the address, whatever they bring', async () => {
  const left = async (request: HttpRequest, who: string | null) =>
    Number(/r=(\d+)/.exec((await countRequest(uses, route('search'), request, who))['ratelimit']!)?.[1]);
  const first = await left(asking(), 'me');
  expect(await left(asking({ 'x-forwarded-for': '203.0.113.6' }), 'me')).toBe(first - 1);
  const nobody = await left(asking({ 'x-forwarded-for': '2001:db8:1:2::1' }), null);
  expect(await left(asking({ 'x-forwarded-for': '[2001:db8:1:2:ffff::9]:443', cookie: 'x=y' }), null)).toBe(nobody - 1);
  expect(await left(asking({ 'x-forwarded-for': '2001:db8:1:3::1' }), null)).toBe(nobody);
});
