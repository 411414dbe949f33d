import { beforeEach, expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Log } from '../../shared/platform/log.ts';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import { messageBodies, type MessageBody, type QueueName } from '../../shared/platform/outbox/message.ts';
import { relayOutbox, type Publish } from '../../shared/platform/outbox/relay.ts';
import { createDatabase, type Database } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const administrator = await db.client('administrator');

type Sent = { queue: QueueName; messageId: string; body: MessageBody };
let sent: Sent[] = [];
let logged: unknown[] = [];
const log: Log = (code, fields) => void logged.push({ code, ...fields });
const publish: Publish = async (queue, messageId, body) => void sent.push({ queue, messageId, body });
const relay = (uses: { database?: Database; publish?: Publish } = {}, company: Id | null = null) =>
  relayOutbox({ database: db.operations, publish, log, ...uses }, company);

beforeEach(async () => {
  await administrator.query('delete from outbox');
  [sent, logged] = [[], []];
});

const send = (company: Id, count = 1): Promise<void> =>
  db.app.inTenant(company, async (tx) => {
    for (let made = 0; made < count; made += 1) await enqueue(tx, 'evaluate-expense', { expense: tx.newId() });
  });
const waiting = async (): Promise<number> =>
  (await administrator.query('select from outbox where sent_at is null')).rowCount ?? 0;

/** As though the process ended: the given transaction of a relay never comes to be. */
const dyingAt = (transaction: number): Database => {
  let begun = 0;
  return {
    ...db.operations,
    onPlatform: (work) => {
      begun += 1;
      return begun === transaction
        ? Promise.reject(new Error('the process was killed'))
        : db.operations.onPlatform(work);
    },
  };
};

test('what a transaction decided to send is published once, in its shape, and marked', async () => {
  await send(ours.id);
  expect(await relay()).toBe(1);
  const [message] = sent;
  expect(message).toMatchObject({ queue: 'evaluate-expense', messageId: `${message!.body.id}.1` });
  expect(messageBodies['evaluate-expense'].parse(message!.body)).toMatchObject({ version: 1, company: ours.id });
  expect([await relay(), await waiting()]).toEqual([0, 0]);
  expect(sent).toHaveLength(1);
});

test('a row whose body names another company, or another message, is never published', async () => {
  await send(ours.id, 2);
  await administrator.query(
    `update outbox set body = body || jsonb_build_object('company', $1::text) where id = (select id from outbox order by id limit 1)`,
    [theirs.id],
  );
  await administrator.query(
    `update outbox set body = body || jsonb_build_object('id', $1::text) where id = (select id from outbox order by id desc limit 1)`,
    [db.randomness.id()],
  );
  expect(await relay()).toBe(0);
  expect(sent).toEqual([]);
  expect(logged).toMatchObject([{ error: 'BodyOfAnother' }, { error: 'BodyOfAnother' }]);
});

test('without a commit nothing is sent', async () => {
  const attempt = db.app.inTenant(ours.id, async (tx) => {
    await enqueue(tx, 'evaluate-expense', { expense: tx.newId() });
    throw new Error('changed its mind');
  });
  await expect(attempt).rejects.toThrow('changed its mind');
  expect([await relay(), sent.length]).toEqual([0, 0]);
});

test('a relay that dies between publishing and marking leads to the same message under a new id', async () => {
  await send(ours.id);
  await expect(relay({ database: dyingAt(2) })).rejects.toThrow('killed');
  expect(sent).toHaveLength(1);
  expect(await relay(), 'while the dead one may still be at it').toBe(0);
  db.clock.advance(30_000);
  expect(await relay()).toBe(1);
  expect(sent[1]!.body).toEqual(sent[0]!.body);
  expect(sent.map(({ messageId }) => messageId)).toEqual([1, 2].map((attempt) => `${sent[0]!.body.id}.${attempt}`));
  expect(await waiting()).toBe(0);
});

test('a relay that dies before publishing loses nothing', async () => {
  await send(ours.id);
  await expect(relay({ database: dyingAt(1) })).rejects.toThrow('killed');
  expect(await relay()).toBe(1);
  expect(await waiting()).toBe(0);
});

test('what the broker refuses stays, is logged without its content, and is sent later', async () => {
  await send(ours.id, 3);
  let refusals = 0;
  const refusing: Publish = async (...message) => {
    refusals += 1;
    if (refusals === 2) throw Object.assign(new Error('the broker is full of secrets'), { code: 'ServiceBusy' });
    await publish(...message);
  };
  expect(await relay({ publish: refusing })).toBe(2);
  expect(await waiting()).toBe(1);
  expect(logged).toEqual([
    {
      code: 'outbox.publish-failed',
      queue: 'evaluate-expense',
      message: expect.any(String),
      error: 'Error:ServiceBusy',
    },
  ]);
  db.clock.advance(30_000);
  expect(await relay()).toBe(1);
  expect(new Set(sent.map(({ body }) => body.id)).size).toBe(3);
});

test('a broker that is away ends the relay instead of keeping it', async () => {
  await send(ours.id, 150);
  expect(await relay({ publish: () => Promise.reject(new Error('away')) })).toBe(0);
  expect(await waiting()).toBe(150);
});

test('several relays at once send each message once and leave none', async () => {
  await send(ours.id, 130);
  await send(theirs.id, 130);
  const relays = Array.from({ length: 4 }, () => createDatabase(db.pool('operations', 1), db.clock, db.randomness));
  const counts = await Promise.all(relays.map((database) => relay({ database })));
  expect(counts.reduce((sum, count) => sum + count)).toBe(260);
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(260);
  expect(sent.every(({ messageId }) => messageId.endsWith('.1'))).toBe(true);
  expect(await waiting()).toBe(0);
});

test('right after a commit the app sends what is its company’s, and cannot see the rest', async () => {
  await send(ours.id);
  await send(theirs.id);
  expect(await relay({ database: db.app }, ours.id)).toBe(1);
  expect(sent.map(({ body }) => body.company)).toEqual([ours.id]);
  expect(await relay({ database: db.app })).toBe(0);
  expect(await waiting()).toBe(1);
});

test('the oldest are sent first when there are more than a batch', async () => {
  await send(ours.id, 100);
  db.clock.advance(1000);
  await send(theirs.id, 5);
  let batchOver = 0;
  await relay({
    publish: async (...message) => (
      message[2].company === theirs.id ? void (batchOver ||= sent.length) : undefined,
      publish(...message)
    ),
  });
  expect(batchOver).toBe(100);
});
