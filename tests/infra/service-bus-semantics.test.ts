import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceBusClient } from '@azure/service-bus';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningPeer } from '../../infra/local/peer.ts';
import { run, type ServiceBusReady } from '../../infra/local/peers/service-bus.ts';
import { connect, expectNone, next, ownDirectory, refusal, take } from '../support/service-bus-client.ts';

const { directory, remove } = ownDirectory();
let peer: RunningPeer<ServiceBusReady>;
let client: ServiceBusClient;

/** A queue of its own for each test, with the settings it is about. */
const queues = {
  written: {},
  abandoned: {},
  batch: {},
  binary: {},
  order: {},
  poison: { maxDeliveryCount: 3 },
  judged: {},
  brief: { lockMs: 1000 },
  renewed: { lockMs: 1000 },
  later: {},
  cancelled: {},
  peeked: {},
  deferred: {},
  deleted: {},
  once: { dedupeMs: 2000 },
  fading: { ttlMs: 200 },
  vanishing: { ttlMs: 200, deadLetterExpired: false },
  many: {},
  shared: {},
  drained: {},
  long: {},
};

beforeAll(async () => {
  peer = await run({ port: 0, directory, queues });
  client = connect(peer.ready.connectionString);
});

afterAll(async () => {
  await client.close();
  await peer.stop();
  remove();
});

const sender = (queue: keyof typeof queues) => client.createSender(queue);
const receiver = (queue: keyof typeof queues) => client.createReceiver(queue, { maxAutoLockRenewalDurationInMs: 0 });
const deadLetters = (queue: keyof typeof queues) => client.createReceiver(queue, { subQueueType: 'deadLetter' });

describe('what is sent', () => {
  test('arrives with everything its sender wrote', async () => {
    const sent = {
      body: { a: 1, b: ['å', null] },
      messageId: 'm1',
      applicationProperties: { text: 'v', number: 5, part: 0.5, yes: true },
      contentType: 'application/json',
      correlationId: 'c1',
      subject: 'greeting',
      replyTo: 'somewhere',
    };
    await sender('written').sendMessages(sent);
    const inbox = receiver('written');
    const message = await next(inbox);
    expect(message).toMatchObject({ ...sent, deliveryCount: 0, state: 'active' });
    expect(Math.abs(message.enqueuedTimeUtc!.getTime() - Date.now())).toBeLessThan(2000);
    await inbox.completeMessage(message);
    await expectNone(inbox);
  });

  test('arrives as bytes when it was bytes, and large', async () => {
    const body = Buffer.alloc(200 * 1024, 7);
    await sender('binary').sendMessages({ body });
    const [message] = await take(receiver('binary'), 1);
    expect(Buffer.compare(message!.body, body)).toBe(0);
  });

  test('is refused above the size limit', async () => {
    expect(await refusal(sender('binary').sendMessages({ body: 'x'.repeat(1100 * 1024) }))).toBe('MessageSizeExceeded');
  });

  test('comes in batches', async () => {
    const outbox = sender('batch');
    const batch = await outbox.createMessageBatch();
    for (let i = 0; i < 5; i++) expect(batch.tryAddMessage({ body: i })).toBe(true);
    await outbox.sendMessages(batch);
    expect((await take(receiver('batch'), 5)).map(({ body }) => body)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('peek-lock', () => {
  test('an abandoned message comes back at once, counted, with the properties added', async () => {
    await sender('abandoned').sendMessages({ body: 1, applicationProperties: { a: 1 } });
    const inbox = receiver('abandoned');
    await inbox.abandonMessage(await next(inbox), { b: 'two' });
    const again = await next(inbox);
    expect(again.deliveryCount).toBe(1);
    expect(again.applicationProperties).toEqual({ a: 1, b: 'two' });
    await inbox.completeMessage(again);
    expect(await refusal(inbox.completeMessage(again))).toMatch(/settled/);
  });

  test('an abandoned message takes its old place', async () => {
    await sender('order').sendMessages([{ body: 1 }, { body: 2 }]);
    const inbox = receiver('order');
    await inbox.abandonMessage(await next(inbox));
    expect((await take(inbox, 2)).map(({ body }) => body)).toEqual([1, 2]);
  });

  test('a lock that runs out gives the message to the next receiver, and the late one is told', async () => {
    await sender('brief').sendMessages({ body: 'slow' });
    const slow = receiver('brief');
    const first = await next(slow);
    const quick = receiver('brief');
    const second = await next(quick);
    expect([first.deliveryCount, second.deliveryCount]).toEqual([0, 1]);
    expect(await refusal(slow.completeMessage(first))).toBe('MessageLockLost');
    await quick.completeMessage(second);
    await expectNone(quick, 1200);
  });

  test('a renewed lock holds, and a lost one cannot be renewed', async () => {
    await sender('renewed').sendMessages({ body: 'long work' });
    const inbox = receiver('renewed');
    const message = await next(inbox);
    for (let i = 0; i < 3; i++) {
      await pause(500);
      expect((await inbox.renewMessageLock(message)).getTime()).toBeGreaterThan(Date.now() + 600);
    }
    await pause(1200);
    expect(await refusal(inbox.renewMessageLock(message))).toBe('MessageLockLost');
    expect((await next(receiver('renewed'))).deliveryCount).toBe(1);
  });

  test('two receivers share the work and none is done twice', async () => {
    const bodies = Array.from({ length: 40 }, (_, i) => i);
    await sender('shared').sendMessages(bodies.map((body) => ({ body })));
    const taken = await Promise.all([take(receiver('shared'), 20), take(receiver('shared'), 20)]);
    const all = taken.flat().map(({ body }) => body as number);
    expect(all.toSorted((a, b) => a - b)).toEqual(bodies);
  });

  test('receive-and-delete hands a message over for good', async () => {
    await sender('deleted').sendMessages([{ body: 1 }, { body: 2 }]);
    const inbox = client.createReceiver('deleted', { receiveMode: 'receiveAndDelete' });
    expect(await inbox.receiveMessages(1, { maxWaitTimeInMs: 1000 })).toHaveLength(1);
    expect((await next(inbox)).body).toBe(2);
    await expectNone(receiver('deleted'));
  });
});

describe('dead letters', () => {
  test('a message nobody can take ends there after the stated deliveries', async () => {
    await sender('poison').sendMessages({ body: 'poison', messageId: 'p' });
    const inbox = receiver('poison');
    for (let i = 0; i < 3; i++) await inbox.abandonMessage(await next(inbox));
    await expectNone(inbox);
    const dead = deadLetters('poison');
    const message = await next(dead);
    expect(message).toMatchObject({
      body: 'poison',
      messageId: 'p',
      deliveryCount: 3,
      deadLetterReason: 'MaxDeliveryCountExceeded',
      deadLetterSource: 'poison',
    });
    await dead.completeMessage(message);
    await expectNone(dead);
  });

  test('a receiver can send one there with its reason, and abandoning it there keeps it', async () => {
    await sender('judged').sendMessages({ body: 'bad' });
    const inbox = receiver('judged');
    const because = { deadLetterReason: 'why', deadLetterErrorDescription: 'how', extra: 7 };
    await inbox.deadLetterMessage(await next(inbox), because);
    const dead = deadLetters('judged');
    expect(await dead.peekMessages(5)).toHaveLength(1);
    for (let i = 0; i < 12; i++) await dead.abandonMessage(await next(dead));
    const [message] = await take(dead, 1);
    expect(message).toMatchObject({ body: 'bad', deadLetterReason: 'why', deadLetterErrorDescription: 'how' });
    expect(message!.applicationProperties).toMatchObject({ extra: 7 });
  });
});

describe('time', () => {
  test('a scheduled message comes at its time, and not before', async () => {
    const outbox = sender('later');
    const [sequence] = await outbox.scheduleMessages([{ body: 'a' }], new Date(Date.now() + 1500));
    await outbox.sendMessages({ body: 'b', scheduledEnqueueTimeUtc: new Date(Date.now() + 1000) });
    const inbox = receiver('later');
    await expectNone(inbox, 200);
    const [b, a] = await take(inbox, 2);
    expect([b!.body, a!.body]).toEqual(['b', 'a']);
    expect(a!.sequenceNumber!.toString()).toBe(sequence!.toString());
  });

  test('a scheduled message can be cancelled, once', async () => {
    const outbox = sender('cancelled');
    const sequences = await outbox.scheduleMessages([{ body: 1 }, { body: 2 }], new Date(Date.now() + 1000));
    await outbox.cancelScheduledMessages(sequences);
    await expectNone(receiver('cancelled'), 1300);
    expect(await refusal(outbox.cancelScheduledMessages(sequences[0]!))).toBe('MessageNotFound');
  });

  test('an expired message is dead-lettered, or dropped where the queue says so', async () => {
    await Promise.all([sender('fading').sendMessages({ body: 1 }), sender('vanishing').sendMessages({ body: 1 })]);
    await pause(300);
    expect((await next(deadLetters('fading'))).deadLetterReason).toBe('TTLExpiredException');
    await expectNone(receiver('fading'));
    expect(await receiver('vanishing').peekMessages(5)).toHaveLength(0);
    expect(await deadLetters('vanishing').peekMessages(5)).toHaveLength(0);
  });

  test('a message may set a shorter life than its queue', async () => {
    await sender('written').sendMessages({ body: 'short', timeToLive: 100 });
    await pause(200);
    await expectNone(receiver('written'));
    await take(deadLetters('written'), 1);
  });

  test('a message id seen within the window is dropped in silence, later it is new again', async () => {
    const outbox = sender('once');
    const inbox = receiver('once');
    await outbox.sendMessages({ body: 1, messageId: 'same' });
    await take(inbox, 1);
    await outbox.sendMessages([
      { body: 2, messageId: 'same' },
      { body: 3, messageId: 'other' },
      { body: 4, messageId: 'other' },
    ]);
    expect((await take(inbox, 1))[0]!.body).toBe(3);
    await expectNone(inbox);
    await pause(2000);
    await outbox.sendMessages({ body: 5, messageId: 'same' });
    expect((await take(inbox, 1))[0]!.body).toBe(5);
  });
});

describe('looking without taking', () => {
  test('peek shows what is ready, locked and scheduled, in order', async () => {
    const outbox = sender('peeked');
    await outbox.sendMessages([{ body: 1 }, { body: 2 }]);
    await outbox.scheduleMessages({ body: 3 }, new Date(Date.now() + 60_000));
    const inbox = receiver('peeked');
    await next(inbox);
    const seen = await inbox.peekMessages(10);
    expect(seen.map(({ body, state }) => [body, state])).toEqual([
      [1, 'active'],
      [2, 'active'],
      [3, 'scheduled'],
    ]);
    const from = await inbox.peekMessages(10, { fromSequenceNumber: seen[1]!.sequenceNumber! });
    expect(from.map(({ body }) => body)).toEqual([2, 3]);
  });

  test('a deferred message waits until it is asked for by number', async () => {
    await sender('deferred').sendMessages({ body: 'later' });
    const inbox = receiver('deferred');
    const message = await next(inbox);
    await inbox.deferMessage(message, { why: 'not yet' });
    await expectNone(inbox);
    expect((await inbox.peekMessages(1))[0]!.state).toBe('deferred');
    const [again] = await inbox.receiveDeferredMessages(message.sequenceNumber!);
    expect(again).toMatchObject({ body: 'later', applicationProperties: { why: 'not yet' } });
    await inbox.abandonMessage(again!);
    const [third] = await inbox.receiveDeferredMessages(message.sequenceNumber!);
    expect(third!.deliveryCount).toBe(1);
    await inbox.completeMessage(third!);
    expect(await refusal(inbox.receiveDeferredMessages(message.sequenceNumber!))).toBe('MessageNotFound');
  });
});

describe('a busy receiver', () => {
  test('subscribing takes 200 messages, each once, and an error gives its message back', async () => {
    const inbox = client.createReceiver('many');
    const bodies: number[] = [];
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const subscription = inbox.subscribe(
      {
        async processMessage({ body, deliveryCount }) {
          if (body === 13 && deliveryCount === 0) throw new Error('unlucky');
          if (bodies.push(body as number) === 200) resolve();
        },
        async processError() {},
      },
      { maxConcurrentCalls: 20 },
    );
    await sender('many').sendMessages(Array.from({ length: 200 }, (_, body) => ({ body })));
    await done;
    await subscription.close();
    await inbox.close();
    expect(new Set(bodies).size).toBe(200);
    await expectNone(receiver('many'));
  });

  test('one receiver takes more in its life than a session holds open at once', async () => {
    const inbox = receiver('long');
    for (let i = 0; i < 25; i++) {
      await sender('long').sendMessages(Array.from({ length: 100 }, (_, body) => ({ body })));
      expect(await take(inbox, 100)).toHaveLength(100);
    }
  }, 20_000);

  test('an empty queue answers in the time the client gave, and again and again', async () => {
    const inbox = receiver('drained');
    const start = Date.now();
    for (let i = 0; i < 3; i++) await expectNone(inbox, 100);
    expect(Date.now() - start).toBeLessThan(3000);
    await sender('drained').sendMessages({ body: 'after' });
    await take(inbox, 1);
  });
});
