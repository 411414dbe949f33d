import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { brokerWith, expectNone, next, refusal, take } from '../support/service-bus-client.ts';

const { sender, receiver, deadLetters, deleting } = brokerWith({
  written: {},
  abandoned: {},
  batch: {},
  binary: {},
  order: {},
  poison: { maxDeliveryCount: 3 },
  judged: {},
  brief: { lockMs: 1000 },
  renewed: { lockMs: 1000 },
  deleted: {},
  many: {},
  shared: {},
  drained: {},
  long: {},
});

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
    const inbox = deleting('deleted');
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

describe('a busy receiver', () => {
  test('subscribing takes 200 messages, each once, and an error gives its message back', async () => {
    const inbox = receiver('many');
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
