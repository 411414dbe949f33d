import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { run } from '../../infra/local/peers/service-bus.ts';
import { serviceBusPublisher } from '../../shared/adapters/service-bus/publish.ts';
import { addWebhookEndpoint } from '../../shared/payroll/webhooks/add-webhook-endpoint.ts';
import { announce } from '../../shared/payroll/webhooks/announce.ts';
import { rescueWebhooks } from '../../shared/payroll/webhooks/rescue-webhooks.ts';
import { mostDeliveries } from '../../shared/platform/outbox/most-deliveries.ts';
import { relayOutbox } from '../../shared/platform/outbox/relay.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { aCompany } from '../support/a-company.ts';
import { fastInstance, type FastSettings } from '../support/fast-instance.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { sharedVault } from '../support/shared-vault.ts';
import { webhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';
import type { ToDeliver } from '../support/webhook-worker.ts';

const long = inject('long');
const [events, kills] = long ? [1_430, 50] : [30, 3];

const db = await freshDatabase();
const plain = (role: 'app' | 'operations' | 'keyholder') => {
  const { password, ...rest } = db.settings(role, 6);
  return { ...rest, password: password.reveal() };
};
const settings: FastSettings = {
  databases: { app: plain('app'), operations: plain('operations'), keyholder: plain('keyholder') },
  vault: await sharedVault(),
  blobs: (await sharedPeer('azurite')).connectionString,
  container: `${db.name.replaceAll('_', '-')}-keys`,
  began: Date.now(),
  pace: 1,
  chunk: 10,
};
const { uses: parts, app, close } = fastInstance(settings);
const broker = await run({
  port: 0,
  directory: join(inject('state'), 'webhooks-bus'),
  queues: { 'deliver-webhook': { maxDeliveryCount: mostDeliveries, dedupeMs: 600_000, lockMs: 3_000 } },
});
const bus = broker.ready.connectionString;
const publisher = serviceBusPublisher({ connection: new Secret(bus) });
afterAll(async () => {
  await publisher.close();
  await close();
  await broker.stop();
});

const slow = 600;
// Of thousands that find no room, each may ask only now and then: else asking would be all that anybody does.
const pace = {
  schedule: [500, 500, 800, 800, 1_000, 1_000, 1_000, 1_000, 1_000],
  lease: 3_000,
  held: long ? 1_000 : 60,
};

/** How each receiver treats a message that comes for the nth time. What is not named is taken at once. */
const manners: Readonly<Record<string, Parameters<WebhookReceiver['answer']>[0]>> = {
  well: (answer) => void answer.writeHead(204).end(),
  fails: (answer, _, times) => void answer.writeHead(times < 3 ? 500 : 204).end('no'),
  hangs: (answer, _, times) => void (times > 1 && answer.writeHead(204).end()),
  redirects: (answer, _, times) =>
    void answer.writeHead(times < 2 ? 307 : 204, { location: 'http://169.254.169.254/' }).end(),
  throttles: (answer, { id }, times) =>
    void answer.writeHead(times < 2 && id.endsWith('0') ? 429 : 204, { 'retry-after': '1' }).end(),
  garbles: (answer, _, times) =>
    void (times < 2 ? answer.socket!.end('\u0000\u0001 not HTTP \r\n\r\n') : answer.writeHead(204).end()),
  gone: (answer) => void answer.writeHead(410).end(),
};
const names = Object.keys(manners);

/** Two workers, of which now this and now that one is killed, and another takes its place. */
function workers(start: ToDeliver) {
  const here: ChildProcess[] = [];
  const begin = async (): Promise<ChildProcess> => {
    const child = fork(new URL('../support/webhook-worker.ts', import.meta.url), { execArgv: [] });
    child.send(start);
    await once(child, 'message');
    here.push(child);
    return child;
  };
  return {
    begin,
    async kill() {
      const child = here.shift()!;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    end: () => here.forEach((child) => child.kill('SIGKILL')),
  };
}

test(
  `${events * names.length} deliveries to seven receivers, six of them bad, with ${kills} kills`,
  { timeout: long ? 3_600_000 : 180_000 },
  async () => {
    const [company, other] = [await aCompany(db), await aCompany(db)];
    const receivers = new Map<string, WebhookReceiver>();
    for (const name of names) {
      const receiver = await webhookReceiver();
      receiver.answer(manners[name]!);
      receivers.set(name, receiver);
    }
    const allow = [...receivers.values()].map(({ pair }) => pair);
    const uses = { ...parts, database: app, courier: { look: async () => null }, webhookPace: pace };
    for (const [name, { url, secrets }] of receivers) {
      // Whoever does well is somebody else, who has nothing to do with the others.
      const { hr } = (name === 'well' ? other : company).people;
      const { secret } = await addWebhookEndpoint(uses, hr, { name, url, events: [] });
      secrets.push(secret.reveal());
    }

    const timers = new AbortController();
    const relaying = (async () => {
      // What the timers do, in seconds where they take minutes; the outbox of who was killed is tried again at once.
      const relay = { database: parts.operations, publish: publisher.publish, log: () => undefined };
      while (!timers.signal.aborted) {
        await relayOutbox(relay, null);
        for (const { id } of [company, other]) await rescueWebhooks(uses, id);
        await pause(250);
      }
    })();
    const crew = workers({ settings, bus, allow, patience: slow, pace });
    afterAll(() => crew.end());
    await Promise.all([crew.begin(), crew.begin()]);

    const announcing = (async () => {
      for (let n = 0; n < events; n += 1) {
        for (const { id } of [company, other]) {
          await app.inTenant(id, (tx) => announce(tx, id, { type: 'payroll_run.locked', data: { run: id } }));
        }
        await pause(long ? 60 : 20);
      }
    })();

    const client = await db.client('backup');
    const count = async (where: string): Promise<number> => {
      const { rows } = await client.query<{ many: string }>(
        `select count(*) as many from webhook_deliveries d join webhook_endpoints e on e.company_id = d.company_id and e.id = d.endpoint_id where ${where}`,
      );
      return Number(rows[0]!.many);
    };
    const began = Date.now();
    let wellAt = 0;
    let waitingThen = 0;
    const look = async (): Promise<number> => {
      if (wellAt === 0 && (await count(`e.name = 'well' and d.state = 'delivered'`)) === events) {
        wellAt = Date.now();
        waitingThen = await count(`d.state = 'waiting'`);
      }
      return count(`d.state = 'waiting'`);
    };
    for (let n = 0; n < kills; n += 1) {
      await pause(long ? 1_000 : 300);
      await crew.kill();
      const outbox = await db.client('operations');
      await outbox.query('update outbox set next_attempt_at = now() where sent_at is null');
      await outbox.end();
      await crew.begin();
      const waiting = await look();
      if (long && n % 10 === 9) console.log(`${n + 1} kills, ${waiting} waiting, ${(Date.now() - began) / 1000} s`);
    }
    await announcing;
    while ((await look()) > 0) await pause(250);
    const took = Date.now() - began;
    timers.abort();
    await relaying;

    // Each event has come to each receiver, was taken by the published library, and never twice at the same time.
    for (const [name, { received, mostAtOnce }] of receivers) {
      expect([name, mostAtOnce()]).toEqual([name, 1]);
      expect(received.filter(({ good }) => !good)).toEqual([]);
      if (name !== 'gone') expect([name, new Set(received.map(({ id }) => id)).size]).toEqual([name, events]);
    }
    expect(await count(`d.state = 'delivered' and e.name <> 'gone'`)).toBe(events * (names.length - 1));
    expect(await count(`d.state in ('failed', 'stopped') and e.name = 'gone'`)).toBe(events);
    expect(await count(`e.state = 'off' and e.off_reason = 'gone' and e.name = 'gone'`)).toBe(events);
    expect(await count(`e.state = 'off' and e.name <> 'gone'`)).toBe(0);

    // The log has every attempt, in one row of numbers, with its end, and no receiver has had more than it says.
    const { rows: log } = await client.query<{
      name: string;
      event: string;
      attempts: number;
      rows: number;
      last: number;
      open: number;
      interrupted: number;
    }>(
      `select e.name, d.event_id as event, d.attempts, count(a.id)::int as rows, coalesce(max(a.number), 0) as last,
         count(*) filter (where a.id is not null and a.outcome is null)::int as open,
         count(*) filter (where a.outcome = 'interrupted')::int as interrupted
       from webhook_deliveries d join webhook_endpoints e on e.company_id = d.company_id and e.id = d.endpoint_id
       left join webhook_attempts a on a.company_id = d.company_id and a.delivery_id = d.id group by 1, 2, 3`,
    );
    expect(log).toHaveLength(events * names.length);
    expect(log.filter(({ attempts, rows, last, open }) => rows !== attempts || last !== attempts || open > 0)).toEqual(
      [],
    );
    const had = new Map<string, number>();
    for (const [name, { received }] of receivers)
      for (const { id } of received) had.set(`${name} ${id}`, (had.get(`${name} ${id}`) ?? 0) + 1);
    expect(log.filter(({ name, event, attempts }) => (had.get(`${name} msg_${event}`) ?? 0) > attempts)).toEqual([]);

    // Whoever does well has had everything while the others still kept their own waiting.
    expect(waitingThen).toBeGreaterThan(0);
    const attempts = log.reduce((sum, one) => sum + one.attempts, 0);
    const interrupted = log.reduce((sum, one) => sum + one.interrupted, 0);
    if (long)
      console.log(
        `${log.length} deliveries, ${attempts} attempts, ${interrupted} interrupted by ${kills} kills, in ${took / 1000} s; the good one was done after ${(wellAt - began) / 1000} s with ${waitingThen} of others waiting`,
      );
  },
);
