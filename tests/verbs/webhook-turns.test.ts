import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { deliverWebhook } from '../../shared/payroll/webhooks/deliver-webhook.ts';
import { rescueWebhooks } from '../../shared/payroll/webhooks/rescue-webhooks.ts';
import { switchWebhookEndpoint } from '../../shared/payroll/webhooks/switch-webhook-endpoint.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { webhookWorld } from '../support/webhook-world.ts';

const world = await webhookWorld(2);
const { db, uses, receiver, later } = world;
const [many, carried] = [30, 8];

/** A company with an endpoint, and so many events on their way to it. */
async function story() {
  const company = await aCompany(db);
  db.clock.set(new Date());
  const { endpoint } = await world.endpoint(company);
  for (let n = 0; n < many; n += 1)
    await world.announce(company, { type: 'payroll_run.locked', data: { run: uses.randomness.id() } });
  const { rows } = await (
    await db.client('backup')
  ).query<{ id: Id }>('select id from webhook_deliveries where company_id = $1 order by id', [company.id]);
  return { company, endpoint: endpoint.id, order: rows.map(({ id }) => id) };
}

const queued = (company: ACompany): Promise<Message<'deliver-webhook'>[]> =>
  world.messages(company.id, 'deliver-webhook');

/** Hands out every message there is and comes, when it is due, and gives what became of each, in order. */
async function handOut(company: ACompany): Promise<{ delivery: Id; outcome: string }[]> {
  const client = await db.client('backup');
  const outcomes = [];
  for (const done = new Set<Id>(); ;) {
    const { rows } = await client.query<{ id: Id; body: Message<'deliver-webhook'> }>(
      `select id, body from outbox where company_id = $1 and queue = 'deliver-webhook' and (due_at is null or due_at <= $2)
       and id <> all ($3) order by id limit 1`,
      [company.id, db.clock.now(), [...done]],
    );
    const [message] = rows;
    if (!message) return outcomes;
    done.add(message.id);
    const { delivery } = message.body;
    outcomes.push({ delivery, outcome: await deliverWebhook(uses, message.body) });
  }
}

test('of many deliveries a few have a message, and each that is done gives the next its own, in order', async () => {
  const { company, order } = await story();
  receiver.answer((answer) => void answer.writeHead(204).end());
  expect((await queued(company)).map(({ delivery }) => delivery)).toEqual(order.slice(0, carried));
  expect(await handOut(company)).toEqual(order.map((delivery) => ({ delivery, outcome: 'delivered' })));
});

test('what failed goes behind what is due before it, and the line goes on while it waits', async () => {
  const { company, order } = await story();
  receiver.answer((answer) => void answer.writeHead(500).end());
  expect(await handOut(company)).toEqual(order.map((delivery) => ({ delivery, outcome: 'again' })));
  receiver.answer((answer) => void answer.writeHead(204).end());
  later(10);
  const rest = await handOut(company);
  const delivered = rest.filter(({ outcome }) => outcome === 'delivered').map(({ delivery }) => delivery);
  expect(delivered.toSorted()).toEqual(order);
});

test('an endpoint that is switched off stops its whole line', async () => {
  const { company, endpoint, order } = await story();
  await switchWebhookEndpoint(uses, company.people.hr, endpoint, { state: 'off' });
  expect(await handOut(company)).toEqual(order.map((delivery) => ({ delivery, outcome: 'stopped' })));
});

test('a line with nobody before it goes on when it is looked for', async () => {
  const { company, order } = await story();
  receiver.answer((answer) => void answer.writeHead(204).end());
  const client = await db.client('administrator');
  await client.query(
    `update webhook_deliveries set state = 'stopped', next_at = null where company_id = $1 and not in_line`,
    [company.id],
  );
  expect(await rescueWebhooks(uses, company.id)).toBe(0);
  const outcomes = await handOut(company);
  expect(outcomes.filter(({ outcome }) => outcome === 'delivered').map(({ delivery }) => delivery)).toEqual(
    order.slice(carried),
  );
});
