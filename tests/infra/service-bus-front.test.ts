import { existsSync, statSync } from 'node:fs';
import { connect as dial } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Broker } from '../../infra/local/peers/service-bus/broker.ts';
import { run } from '../../infra/local/peers/service-bus.ts';
import { connect, next, ownDirectory, refusal, take } from '../support/service-bus-client.ts';

const { directory, remove } = ownDirectory();
let peer: Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
  peer = await run({ port: 0, directory, queues: { work: {} } });
});

afterAll(async () => {
  await peer.stop();
  remove();
});

/** Does something with a client of its own, which is closed whatever happens. */
async function withClient<T>(connectionString: string, act: (client: ReturnType<typeof connect>) => Promise<T>) {
  const client = connect(connectionString);
  try {
    return await act(client);
  } finally {
    await client.close();
  }
}

test('a client with another key gets nowhere', async () => {
  const forged = peer.ready.connectionString.replace(/SharedAccessKey=[^;]+/, 'SharedAccessKey=c3RyYW5nZXI=');
  const send = withClient(forged, (client) => client.createSender('work').sendMessages({ body: 1 }));
  expect(await refusal(send)).toBe('UnauthorizedAccess');
  const receive = withClient(forged, (client) => client.createReceiver('work').peekMessages(1));
  expect(await refusal(receive)).toBe('UnauthorizedAccess');
});

test('the connection string outlives the process', async () => {
  const other = ownDirectory();
  const first = await run({ port: 0, directory: other.directory });
  await first.stop();
  const second = await run({ port: first.ready.port, directory: other.directory });
  expect(second.ready).toEqual(first.ready);
  await second.stop();
  other.remove();
});

test('a queue that was not declared does not exist, for senders and receivers', async () => {
  const { connectionString } = peer.ready;
  const send = withClient(connectionString, (client) => client.createSender('wrok').sendMessages({ body: 1 }));
  expect(await refusal(send)).toBe('MessagingEntityNotFound');
  const receive = withClient(connectionString, (client) => client.createReceiver('wrok').peekMessages(1));
  expect(await refusal(receive)).toBe('MessagingEntityNotFound');
});

test('without a list of queues each comes into being at its first use, whatever the case of its name', async () => {
  const other = ownDirectory();
  const open = await run({ port: 0, directory: other.directory });
  await withClient(open.ready.connectionString, async (client) => {
    await client.createSender('Anything').sendMessages({ body: 1 });
    expect(await take(client.createReceiver('anything'), 1)).toHaveLength(1);
  });
  await open.stop();
  other.remove();
});

test('sessions are refused in words', async () => {
  const accept = withClient(peer.ready.connectionString, (client) => client.acceptNextSession('work'));
  await expect(accept).rejects.toThrow(/session receiver is not implemented/);
});

test('nonsense on the wire ends its own connection and no other', async () => {
  await withClient(peer.ready.connectionString, async (client) => {
    const inbox = client.createReceiver('work');
    const waiting = next(inbox);
    for (const nonsense of [
      'GET / HTTP/1.1\r\n\r\n',
      'AMQP\x03\x01\x00\x00\xff\xff\xff\xff',
      'AMQP\x00\x01\x00\x00\0\0\0\x09\x02\0\0\0\x53',
    ]) {
      const socket = dial(peer.ready.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(Buffer.from(nonsense, 'latin1'));
      await pause(50);
      socket.destroy();
    }
    await client.createSender('work').sendMessages({ body: 'still here' });
    const message = await waiting;
    expect(message.body).toBe('still here');
    await inbox.completeMessage(message);
  });
});

test('the journal does not grow with what is finished', () => {
  const own = ownDirectory();
  const journal = join(own.directory, 'journal.jsonl');
  const broker = new Broker({ directory: own.directory });
  const { queue, receivers } = broker.entity('work');
  const content = Buffer.alloc(500_000);
  let largest = 0;
  for (let i = 0; i < 100; i++) {
    const [sequence] = queue.send([{ id: String(i), content, scheduledFor: null, ttlMs: null }]);
    if (i > 0) queue.removed(queue.find(sequence!)!);
    largest = Math.max(largest, statSync(journal).size);
  }
  expect(largest).toBeLessThan(18 * 1024 * 1024);
  broker.stop();

  const again = new Broker({ directory: own.directory });
  expect(statSync(journal).size).toBeLessThan(700_000);
  expect(existsSync(`${journal}.next`)).toBe(false);
  const kept = again.entity('work').queue.peek(false, 0, 10);
  expect(kept.map(({ id }) => id)).toEqual(['0']);
  expect(kept[0]!.content.equals(content)).toBe(true);
  expect(receivers).toBeDefined();
  again.stop();
  own.remove();
});
