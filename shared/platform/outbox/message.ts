import * as z from 'zod/mini';
import { id } from '../../kernel/contract-types.ts';
import { impersonalField, type FieldClass } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { useBody, useBodyClasses } from '../analytics/body.ts';

const head = { version: z.literal(1), id, company: id };

/**
 * The queues and the bodies that travel on them: ids, months and figures only, with a version. `id` is the outbox id, the same however often
 * the message is published, so that a consumer can tell a repetition.
 */
export const messageBodies = {
  'scan-receipt': z.strictObject({ ...head, receipt: id }),
  'remove-receipt-files': z.strictObject({ ...head, receipt: id }),
  'evaluate-expense': z.strictObject({ ...head, expense: id }),
  notify: z.strictObject({ ...head, event: id }),
  'link-bankid': z.strictObject({ ...head, employee: id }),
  'employment-changed': z.strictObject({ ...head, employee: id }),
  'go-on-applying': z.strictObject({ ...head, category: id, year: z.int(), after: id }),
  'send-mail': z.strictObject({ ...head, mail: id }),
  /** A month's cost of models has reached a share of the company's cap. */
  'tell-of-cost': z.strictObject({ ...head, month: z.string().check(z.regex(/^\d{4}-\d{2}-01$/)), share: z.int() }),
  'send-invitation': z.strictObject({ ...head, invitation: id }),
  /** `wake` is the delivery's count of messages: only the last one is acted on. `held` counts how often in a row there was no room for it. */
  'deliver-webhook': z.strictObject({ ...head, delivery: id, wake: z.int(), held: z.int() }),
  /** Somebody is to be erased: HR decided it on a request, or their time is up. */
  'erase-person': z.strictObject({
    ...head,
    employee: id,
    request: z.nullable(id),
    basis: z.enum(['request', 'retention']),
  }),
  /** What became of a request to be erased: the erasure that carried it out, or that a legal hold keeps the person's data, or that they are to be paid first, be it that a restriction has to be lifted before. */
  'rights-request-carried-out': z.strictObject({
    ...head,
    request: id,
    erasure: z.nullable(id),
    held: z.optional(z.literal(true)),
    why: z.optional(z.enum(['hold', 'unpaid', 'restricted'])),
  }),
  /** An endpoint was switched off, and not by hand. */
  'tell-of-endpoint': z.strictObject({ ...head, endpoint: id, why: z.enum(['gone', 'failed']) }),
  /** Everything about a person is to be gathered into a file, which answers a request. */
  'make-rights-export': z.strictObject({ ...head, request: id }),
  /** The link to such a file is to be mailed. */
  'send-rights-export': z.strictObject({ ...head, request: id }),
  /** One of HR is to be told of a change of sub-processors. */
  'send-sub-processor-notice': z.strictObject({ ...head, notice: id }),
  /** One of staff is to be told that the company gave notice of its contract. */
  'tell-staff-of-contract-end': z.strictObject({ ...head, staff: id }),
  /** Something happened that product analytics count. */
  'tell-analytics': z.strictObject({ ...head, ...useBody }),
} as const;

export type QueueName = keyof typeof messageBodies;

const anId = impersonalField('identifier');
const aState = impersonalField('state');
const aTime = impersonalField('time');
type BodyFields<Queue extends QueueName> = Exclude<keyof (typeof messageBodies)[Queue]['shape'], keyof typeof head>;

/**
 * What each body holds. There is no class here for anything about a person: a body lies in a broker that no erasure reaches, so it names
 * rows, and whoever handles it looks them up. A test refuses any other class, and a field that could hold a free text.
 */
export const bodyClasses: { readonly [Queue in QueueName]: Readonly<Record<BodyFields<Queue>, FieldClass>> } = {
  'scan-receipt': { receipt: anId },
  'remove-receipt-files': { receipt: anId },
  'evaluate-expense': { expense: anId },
  notify: { event: anId },
  'link-bankid': { employee: anId },
  'employment-changed': { employee: anId },
  'go-on-applying': { category: anId, year: aTime, after: anId },
  'send-mail': { mail: anId },
  'tell-of-cost': { month: aTime, share: aState },
  'send-invitation': { invitation: anId },
  'deliver-webhook': { delivery: anId, wake: aState, held: aState },
  'tell-of-endpoint': { endpoint: anId, why: aState },
  'erase-person': { employee: anId, request: anId, basis: aState },
  'rights-request-carried-out': { request: anId, erasure: anId, held: aState, why: aState },
  'make-rights-export': { request: anId },
  'send-rights-export': { request: anId },
  'send-sub-processor-notice': { notice: anId },
  'tell-staff-of-contract-end': { staff: anId },
  'tell-analytics': useBodyClasses,
};

export const queueFlows: readonly Flow[] = (Object.keys(bodyClasses) as QueueName[]).map((queue) => ({
  kind: 'queue',
  name: queue,
  purpose: 'Carry on what a transaction has decided',
  legalBasis: 'that of the rows it names',
  recipients: [],
  kept: 'until it is handled; what fails lies in the dead letters until somebody sends it again',
  fields: { version: aState, id: anId, company: anId, ...bodyClasses[queue] },
}));

export const queueNames = Object.keys(messageBodies) as QueueName[];
export type Message<Queue extends QueueName> = z.output<(typeof messageBodies)[Queue]>;
export type MessageBody = Message<QueueName>;
