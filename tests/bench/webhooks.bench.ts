import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { serviceBusPublisher } from '../../shared/adapters/service-bus/publish.ts';
import { addWebhookEndpoint } from '../../shared/payroll/webhooks/add-webhook-endpoint.ts';
import { announce } from '../../shared/payroll/webhooks/announce.ts';
import { publishedSchedule } from '../../shared/payroll/webhooks/schedule.ts';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { relayOutbox } from '../../shared/platform/outbox/relay.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import type { ToDeliver } from '../support/webhook-worker.ts';
import { row, type Row } from './row.ts';
import { withRealKeys, type RealKeys } from './with-real-keys.ts';

const [backlog, rounds, apart] = [500, 60, 100];
export const says = `from an event to an endpoint that does well, while four of another company that hang, fail, throttle and vanish have ${4 * backlog} waiting, against the same alone: what 95 of a hundred take at most`;

/** How the four that do badly treat what comes. */
const bad: Readonly<Record<string, RequestListener>> = {
  hangs: () => undefined,
  fails: (_, answer) => void answer.writeHead(500).end(),
  throttles: (_, answer) => void answer.writeHead(429, { 'retry-after': '2' }).end(),
  vanishes: (request) => void request.socket.destroy(),
};
const pace = { schedule: [5_000, ...publishedSchedule.slice(1)], lease: 60_000, held: 2_000, lost: 900_000 };

async function listen(handler: RequestListener) {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const pair = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { pair, url: `http://${pair}/hook`, end: () => (server.closeAllConnections(), server.close()) };
}

const ninetyFifth = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.ceil(all.length * 0.95) - 1]!;

export const rows = (): Promise<Row[]> => withRealKeys(measure);

async function measure({ withKeys: database, seals, connect, instance, bus: startBus }: RealKeys): Promise<Row[]> {
  const randomness = systemRandomness(systemClock);
  const made = (number: number): Promise<ACompany> =>
    aCompany({ clock: systemClock, randomness, app: database, client: () => connect('migrator') }, { number });
  const [well, busy] = [await made(81), await made(82)];
  const arrived: (() => void)[] = [];
  const good = await listen((request, answer) => {
    request.resume().once('end', () => {
      arrived.shift()?.();
      answer.writeHead(204).end();
    });
  });
  const others = await Promise.all(Object.values(bad).map(listen));
  const bus = await startBus();
  const publisher = serviceBusPublisher({ connection: new Secret(bus) });
  const worker = fork(new URL('../support/webhook-worker.ts', import.meta.url), { execArgv: [] });
  try {
    const allow = [good, ...others].map(({ pair }) => pair);
    worker.send({ settings: await instance(), bus, allow, patience: 5_000, pace } satisfies ToDeliver);
    await once(worker, 'message');
    const uses = {
      database,
      seals,
      randomness,
      clock: systemClock,
      courier: { look: async () => null },
      webhookPace: pace,
    };
    await addWebhookEndpoint(uses, well.people.hr, { name: 'well', url: good.url, events: [] });
    for (const [at, { url }] of others.entries())
      await addWebhookEndpoint(uses, busy.people.hr, { name: `bad ${at}`, url, events: [] });
    const relay = { database, publish: publisher.publish, log: () => undefined };
    const tell = async ({ id }: ACompany) => {
      await database.inTenant(id, (tx) => announce(tx, id, { type: 'payroll_run.locked', data: { run: id } }));
      await relayOutbox(relay, id);
    };
    const oneWay = async (): Promise<number> => {
      const came = new Promise<void>((resolve) => arrived.push(resolve));
      const began = performance.now();
      await tell(well);
      await came;
      return performance.now() - began;
    };
    const series = async (): Promise<number[]> => {
      const all: number[] = [];
      for (let n = 0; n < rounds; n += 1) {
        all.push(await oneWay());
        await pause(apart);
      }
      return all;
    };
    await oneWay();
    const alone = await series();
    for (let n = 0; n < backlog; n += 1)
      await database.inTenant(busy.id, (tx) =>
        announce(tx, busy.id, { type: 'payroll_run.locked', data: { run: busy.id } }),
      );
    await relayOutbox(relay, busy.id);
    const beside = await series();
    return [row('a well endpoint beside four bad ones', ninetyFifth(beside), ninetyFifth(alone), 'ms', null)];
  } finally {
    worker.kill('SIGKILL');
    await publisher.close();
    for (const { end } of [good, ...others]) end();
  }
}
