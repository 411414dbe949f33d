import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { brokerWith, expectNone, next, refusal, take } from '../support/service-bus-client.ts';

const { sender, receiver, deadLetters } = brokerWith({
  later: {},
  cancelled: {},
  peeked: {},
  deferred: {},
  once: { dedupeMs: 2000 },
  short: {},
  fading: { ttlMs: 200 },
  vanishing: { ttlMs: 200, deadLetterExpired: false },
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
    await sender('short').sendMessages({ body: 'short', timeToLive: 100 });
    await pause(200);
    await expectNone(receiver('short'));
    await take(deadLetters('short'), 1);
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
