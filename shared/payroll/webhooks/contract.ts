import * as z from 'zod/mini';
import { id, instant, named, pageOf, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { eventTypes, testType } from './event.ts';
import { sendFaults } from './ports.ts';

export { eventTypes };

export const endpointView = named(
  'WebhookEndpoint',
  z.object({
    id,
    version: z.number(),
    name: z.string(),
    url: z.string(),
    events: z.array(z.enum(eventTypes)).check(z.meta({ description: 'what it is told of; empty for everything' })),
    state: z.enum(['on', 'off']),
    offReason: z.nullable(
      z
        .enum(['by-hand', 'gone', 'failed'])
        .check(z.meta({ description: 'gone: it answered 410. failed: nothing got through in the whole schedule' })),
    ),
    offAt: z.nullable(instant),
    answeredAt: z.nullable(instant).check(z.meta({ description: 'when it last took something, to the minute' })),
    failingSince: z.nullable(instant),
    formerUntil: z.nullable(instant).check(z.meta({ description: 'until when the former secret signs too' })),
    madeAt: instant,
  }),
);
export type EndpointView = z.output<typeof endpointView>;

export const deliveryStates = ['waiting', 'delivered', 'failed', 'stopped'] as const;
const fault = z.nullable(z.enum(sendFaults));
const deliveryFields = {
  id,
  endpoint: z.object({ id, name: z.string() }),
  event: z.object({ id, type: z.enum([...eventTypes, testType]), at: instant }),
  state: z
    .enum(deliveryStates)
    .check(z.meta({ description: 'stopped: its endpoint is off, and it is sent when somebody replays it' })),
  attempts: z.number(),
  nextAt: z.nullable(instant),
  lastStatus: z.nullable(z.number()),
  lastFault: fault,
  madeAt: instant,
  doneAt: z.nullable(instant),
};
export const deliveryRow = named('WebhookDelivery', z.object(deliveryFields));
export type DeliveryRow = z.output<typeof deliveryRow>;

const headers = z.nullable(z.record(z.string(), z.string()));
export const attemptView = named(
  'WebhookAttempt',
  z.object({
    number: z.number(),
    begunAt: instant,
    outcome: z.nullable(z.enum(['delivered', 'gone', 'failed', 'interrupted'])),
    took: z.nullable(z.number()).check(z.meta({ description: 'milliseconds' })),
    status: z.nullable(z.number()),
    fault,
    sentHeaders: headers,
    answerHeaders: headers,
    answer: z.nullable(z.string()).check(z.meta({ description: 'the first kB, with what could be a person covered' })),
  }),
);
export type AttemptView = z.output<typeof attemptView>;
export const deliveryView = named(
  'WebhookDeliveryLog',
  z.object({ ...deliveryFields, url: z.string(), body: z.string(), log: z.array(attemptView) }),
);
export type DeliveryView = z.output<typeof deliveryView>;

/** In one line: it stands in lists and in the subject of a mail. */
const name = z.pipe(
  z.pipe(
    typed(60),
    z.transform((text) => text.replace(/\s+/g, ' ')),
  ),
  z.string().check(z.minLength(1), z.maxLength(60)),
);
const wish = { name, url: z.string().check(z.maxLength(2_000)), events: z.array(z.enum(eventTypes)) };
const secret = z.string().check(z.meta({ description: 'whsec_…, in this answer and nowhere else' }));

export const listWebhookEndpoints = endpoint({
  name: 'list-webhook-endpoints',
  method: 'GET',
  path: 'webhook-endpoints',
  summary: 'Where the company’s other systems are told of what happens. Never a secret.',
  act: 'webhook.read',
  output: z.object({ items: z.array(endpointView) }),
});

export const addWebhookEndpoint = endpoint({
  name: 'add-webhook-endpoint',
  method: 'POST',
  path: 'webhook-endpoints',
  summary:
    'Adds an endpoint. The secret that its messages are signed with (Standard Webhooks) is in this answer alone.',
  act: 'webhook.change',
  input: z.object(wish),
  output: z.object({ endpoint: endpointView, secret }),
  status: 201,
  problems: ['webhook-url-refused', 'too-many-endpoints'],
});

export const changeWebhookEndpoint = endpoint({
  name: 'change-webhook-endpoint',
  method: 'PUT',
  path: 'webhook-endpoints/{endpoint}',
  summary: 'Changes an endpoint. What waits for it goes to the new address.',
  act: 'webhook.change',
  input: z.object({ version: z.number(), ...wish }),
  output: endpointView,
  problems: ['webhook-url-refused', 'changed-meanwhile'],
});

export const removeWebhookEndpoint = endpoint({
  name: 'remove-webhook-endpoint',
  method: 'DELETE',
  path: 'webhook-endpoints/{endpoint}',
  summary: 'Removes an endpoint and its secret. What waited for it is not sent; what was sent stays in the log.',
  act: 'webhook.change',
  status: 204,
});

export const rotateWebhookSecret = endpoint({
  name: 'rotate-webhook-secret',
  method: 'POST',
  path: 'webhook-endpoints/{endpoint}/secret',
  summary: 'Makes a new secret. Messages carry two signatures, by the new and the former one, until that ends.',
  act: 'webhook.change',
  input: z.object({
    overlap: z.int().check(z.gte(0), z.lte(168), z.meta({ description: 'hours that the former secret still signs' })),
  }),
  output: z.object({ endpoint: endpointView, secret }),
});

export const switchWebhookEndpoint = endpoint({
  name: 'switch-webhook-endpoint',
  method: 'PUT',
  path: 'webhook-endpoints/{endpoint}/state',
  summary: 'Switches an endpoint on or off. What happens while it is off is kept, to be replayed.',
  act: 'webhook.change',
  input: z.object({ state: z.enum(['on', 'off']) }),
  output: endpointView,
});

export const tryWebhookEndpoint = endpoint({
  name: 'try-webhook-endpoint',
  method: 'POST',
  path: 'webhook-endpoints/{endpoint}/test',
  summary: 'Sends an event of the type webhook.test to one endpoint, whatever it wants to be told of.',
  act: 'webhook.change',
  output: z.object({ delivery: id }),
  status: 202,
  problems: ['endpoint-off'],
});

/** Of a year that there was: the database knows none of the number 0. */
const since = z.iso.datetime().check(z.refine((text) => !text.startsWith('0000')));

export const replayWebhookRange = endpoint({
  name: 'replay-webhook-range',
  method: 'POST',
  path: 'webhook-endpoints/{endpoint}/replay',
  summary:
    'Sends again what happened from one instant to before another, 1 000 events at most; what is under way is left alone.',
  act: 'webhook.replay',
  input: z.object({
    from: since,
    to: since,
    only: z.enum(['undelivered', 'everything']),
  }),
  output: z.object({ replayed: z.number() }),
  status: 202,
  problems: ['endpoint-off'],
});

export const listWebhookDeliveries = endpoint({
  name: 'list-webhook-deliveries',
  method: 'GET',
  path: 'webhook-deliveries',
  summary: 'What was sent, or is to be, the latest first.',
  act: 'webhook.read',
  query: z.object({
    endpoint: z.optional(id),
    state: z.optional(z.enum(deliveryStates)),
    cursor: z.optional(id),
  }),
  output: pageOf(deliveryRow),
});

export const showWebhookDelivery = endpoint({
  name: 'show-webhook-delivery',
  method: 'GET',
  path: 'webhook-deliveries/{delivery}',
  summary: 'One delivery with what was sent and the log of its latest 50 attempts: requests and answers.',
  act: 'webhook.read',
  output: deliveryView,
});

export const replayWebhookDelivery = endpoint({
  name: 'replay-webhook-delivery',
  method: 'POST',
  path: 'webhook-deliveries/{delivery}/replay',
  summary: 'Sends something again, with the same webhook-id: a receiver that has had it knows.',
  act: 'webhook.replay',
  output: deliveryRow,
  problems: ['endpoint-off', 'delivery-under-way'],
});
