import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceBusClient, type ServiceBusMessage } from '@azure/service-bus';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Peer } from '../../infra/local/peer.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { eventually, startFixture, type FixtureHost } from '../support/function-host.ts';

interface Seen {
  seen: { order: unknown; metadata: Record<string, unknown>; trace: string }[];
  running: number;
  most: number;
}

const queues = { work: { maxDeliveryCount: 3, lockMs: 12_000 }, text: {} };
let directory: string;
let broker: Peer<{ port: number; connectionString: string }>;
let client: ServiceBusClient;
let host: FixtureHost;

const startBroker = (port: number) => startPeer<typeof broker.ready>('service-bus', { port, directory, queues });
const settings = () => ({ Bus: broker.ready.connectionString, WORK_QUEUE: 'work' });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'host-queues-'));
  broker = await startBroker(0);
  client = new ServiceBusClient(broker.ready.connectionString);
  host = await startFixture('queues', { settings: settings(), drain: 1_500 });
});
afterAll(async () => {
  await host?.peer.stop();
  await client?.close();
  await broker?.stop();
  rmSync(directory, { recursive: true, force: true });
});
afterEach(() => eventually(seen, ({ running }) => running === 0));

async function send(queue: string, ...messages: ServiceBusMessage[]): Promise<void> {
  const sender = client.createSender(queue);
  await sender.sendMessages(messages);
  await sender.close();
}

const order = (id: string, more: object = {}): ServiceBusMessage => ({ messageId: `m-${id}`, body: { id, ...more } });
const seen = () => host.json<Seen>('/api/seen');
const seenOf = async (id: string) => (await seen()).seen.filter((one) => (one.order as { id: string }).id === id);

/** The messages that lie in the queue, locked ones too, or in its dead-letter queue. A client peeks on from where it was: a new one each time. */
async function left(id: string, subQueueType?: 'deadLetter') {
  const own = new ServiceBusClient(broker.ready.connectionString);
  const all = await own.createReceiver('work', subQueueType ? { subQueueType } : {}).peekMessages(100);
  await own.close();
  return all.filter((message) => message.messageId === `m-${id}`);
}

test('a message is handled once with its metadata and trace, and completed', async () => {
  const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await send('work', {
    ...order('a'),
    correlationId: 'c-1',
    contentType: 'application/json',
    applicationProperties: { version: 2, 'Diagnostic-Id': parent },
  });
  const [one] = await eventually(
    () => seenOf('a'),
    (all) => all.length > 0,
  );
  expect(one?.metadata).toMatchObject({
    messageId: 'm-a',
    correlationId: 'c-1',
    contentType: 'application/json',
    deliveryCount: 1,
    applicationProperties: { version: 2 },
  });
  expect(one?.metadata['sequenceNumber']).toEqual(expect.any(Number));
  expect(one?.trace).toContain('0af7651916cd43dd8448eb211c80319c');
  await eventually(
    () => left('a'),
    (messages) => messages.length === 0,
  );
  expect(await seenOf('a')).toHaveLength(1);
});

test('text that is no JSON arrives as text', async () => {
  await send('text', { body: Buffer.from('plain, räksmörgås') });
  const { seen: all } = await eventually(seen, (now) => now.seen.some((one) => typeof one.order === 'string'));
  expect(all.map((one) => one.order)).toContain('plain, räksmörgås');
});

test('a message whose handler throws comes again', async () => {
  await send('work', order('b', { act: 'failOnce' }));
  const runs = await eventually(
    () => seenOf('b'),
    (all) => all.length === 2,
  );
  expect(runs.map(({ metadata }) => metadata['deliveryCount'])).toEqual([1, 2]);
  await eventually(
    () => left('b'),
    (messages) => messages.length === 0,
  );
});

test('a message that fails each time is dead-lettered by the broker', async () => {
  await send('work', order('c', { act: 'fail' }));
  const [dead] = await eventually(
    () => left('c', 'deadLetter'),
    (messages) => messages.length === 1,
  );
  expect(dead?.deadLetterReason).toBe('MaxDeliveryCountExceeded');
  expect(await seenOf('c')).toHaveLength(3);
  expect(host.lines.join('\n')).toContain('refused c');
});

test('a handler that takes longer than functionTimeout has failed, and its message comes again', async () => {
  await send('work', order('hanging', { act: 'hangOnce' }));
  const runs = await eventually(
    () => seenOf('hanging'),
    (all) => all.length === 2,
  );
  expect(runs[1]?.metadata['deliveryCount']).toBe(2);
  expect(host.lines.join('\n')).toContain("Timeout value of 2000 ms exceeded by function 'Functions.work'");
  await eventually(
    () => left('hanging'),
    (messages) => messages.length === 0,
  );
});

test('no more messages run at a time than host.json says', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `many-${index}`);
  await send('work', ...ids.map((id) => order(id, { milliseconds: 100 })));
  const { most } = await eventually(seen, ({ seen: all }) =>
    ids.every((id) => all.some((one) => (one.order as { id: string }).id === id)),
  );
  expect(most).toBe(2);
});

test('a queue function is started by hand, without a message', async () => {
  expect(await host.startByHand('work', '{"id":"by-hand"}')).toBe(202);
  const [run] = await eventually(
    () => seenOf('by-hand'),
    (all) => all.length === 1,
  );
  expect(run?.metadata).toEqual({});
});

test('a broker that was killed and started again is found again, and the message in flight is not lost', async () => {
  const { port } = broker.ready;
  await send('work', order('in-flight', { milliseconds: 1_000 }));
  await eventually(
    () => seenOf('in-flight'),
    (all) => all.length === 1,
  );
  await client.close();
  broker.kill('SIGKILL');
  await broker.exited;
  broker = await startBroker(port);
  client = new ServiceBusClient(broker.ready.connectionString);
  await send('work', order('after'));
  await eventually(
    () => seenOf('after'),
    (all) => all.length === 1,
  );
  await eventually(
    async () => [await left('in-flight'), await left('after')].flat(),
    (messages) => messages.length === 0,
    25_000,
  );
  expect((await seenOf('in-flight')).length).toBeGreaterThan(0);
}, 60_000);

test('a host that starts before its broker waits for it', async () => {
  await host.peer.stop();
  const { port } = broker.ready;
  await client.close();
  await broker.stop();
  host = await startFixture('queues', { settings: settings(), drain: 1_500 });
  broker = await startBroker(port);
  client = new ServiceBusClient(broker.ready.connectionString);
  await send('work', order('late'));
  const runs = await eventually(
    () => seenOf('late'),
    (all) => all.length === 1,
  );
  expect(runs[0]?.metadata['deliveryCount']).toBe(1);
}, 40_000);

test('a stop lets the message in flight be completed, and takes no other', async () => {
  await send('work', order('last', { milliseconds: 800 }));
  await eventually(
    () => seenOf('last'),
    (all) => all.length === 1,
  );
  const stopped = host.peer.stop();
  await new Promise((resolve) => setTimeout(resolve, 150));
  await send('work', order('next'));
  await stopped;
  expect(await left('last')).toEqual([]);
  expect(await left('next')).toHaveLength(1);
  host = await startFixture('queues', { settings: settings(), drain: 1_500 });
});
