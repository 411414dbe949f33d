import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, startFixture, type FixtureHost } from '../support/function-host.ts';

let host: FixtureHost;

beforeAll(async () => {
  host = await startFixture('timers', {
    settings: { SWEEP_SCHEDULE: '0 30 3 * * MON', 'AzureWebJobs.everySecond.Disabled': '1' },
    keys: { host: { default: 'for-all' } },
  });
});
afterAll(() => host?.peer.stop());

const asMaster = (init: RequestInit = {}) => ({ ...init, headers: { 'x-functions-key': host.masterKey } });

test('ping needs no key', async () => {
  const answer = await host.fetch('/admin/host/ping');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test.each(['/admin/host/status', '/admin/functions', '/admin/functions/yearly', '/admin/nothing', '/admin'])(
  '%s needs the master key',
  async (path) => {
    expect((await host.fetch(path)).status).toBe(401);
    expect((await host.fetch(path, { headers: { 'x-functions-key': 'for-all' } })).status).toBe(401);
    expect((await host.fetch(`${path}?code=${host.masterKey}`)).status).not.toBe(401);
  },
);

test('a master key that nobody gave is long and new', async () => {
  expect(host.masterKey.length).toBeGreaterThan(40);
});

test('status says that the host runs', async () => {
  const status = await (await host.fetch('/admin/host/status', asMaster())).json();
  expect(status).toMatchObject({ state: 'Running', version: expect.stringMatching(/^4\./) });
});

test('functions are listed with their bindings and addresses', async () => {
  const list = (await (await host.fetch('/admin/functions', asMaster())).json()) as { name: string }[];
  expect(list.map(({ name }) => name)).toEqual(host.peer.ready.functions.map(({ name }) => name));
  expect(list.find(({ name }) => name === 'runs')).toMatchObject({
    invoke_url_template: `${host.url}/api/runs`,
    language: 'node',
    isDisabled: false,
    config: { bindings: [{ type: 'httpTrigger', direction: 'in', methods: ['GET'] }, { name: '$return' }] },
  });
});

test('one function is found by its name in any letter case', async () => {
  const one = await (await host.fetch('/admin/functions/YEARLY', asMaster())).json();
  expect(one).toMatchObject({ name: 'yearly', config: { bindings: [{ schedule: '0 0 0 1 1 *' }] } });
  expect((await host.fetch('/admin/functions/absent', asMaster())).status).toBe(404);
  const status = await (await host.fetch('/admin/functions/everySecond/status', asMaster())).json();
  expect(status).toEqual({ isDisabled: true });
});

test('a timer is started by hand, with what it would see on its schedule', async () => {
  expect(await host.startByHand('fromSetting')).toBe(202);
  type Run = { name: string; timer: { isPastDue: boolean; schedule: object; scheduleStatus: { next: string } } };
  const runs = await eventually(
    () => host.json<Run[]>('/api/runs'),
    (all) => all.some(({ name }) => name === 'fromSetting'),
  );
  const { timer } = runs.find(({ name }) => name === 'fromSetting')!;
  expect(timer).toMatchObject({ isPastDue: false, schedule: { adjustForDST: true } });
  expect(new Date(timer.scheduleStatus.next).toISOString()).toMatch(/T03:30:00\.000Z$/);
  expect(new Date(timer.scheduleStatus.next).getUTCDay()).toBe(1);
});

test.each([
  ['a function of another kind', 'runs', '{}', 400],
  ['a body that is no JSON', 'yearly', '', 400],
  ['a function that does not exist', 'absent', '{}', 404],
])('%s is not started', async (_, name, body, expected) => {
  expect((await host.fetch(`/admin/functions/${name}`, asMaster({ method: 'POST', body }))).status).toBe(expected);
});

test.each([
  ['DELETE', '/admin/functions/yearly'],
  ['POST', '/admin/functions'],
  ['POST', '/admin/host/status'],
])('%s %s is not allowed', async (method, path) => {
  expect((await host.fetch(path, asMaster({ method }))).status).toBe(405);
});
