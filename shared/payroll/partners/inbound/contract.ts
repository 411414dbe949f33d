import * as z from 'zod/mini';
import { id, instant, named } from '../../../kernel/contract-types.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { about } from '../about.ts';
import { confirmPayment, rejectPayment } from '../contract.ts';
import { shown } from '../examples.ts';

/** What a payroll system can tell us. */
export const eventTypes = ['payment.confirmed', 'line.rejected'] as const;
export type EventType = (typeof eventTypes)[number];

export const inboundSecretRow = named(
  'InboundSecret',
  z.object({
    id,
    state: z.enum(['valid', 'expired', 'ended']),
    madeAt: instant,
    madeBy: z.string().check(z.meta({ description: 'the name of whoever made it' })),
    expiresAt: instant,
    endedAt: z.nullable(instant),
    lastUsedOn: z.nullable(z.string()).check(z.meta({ format: 'date', description: 'in Sweden' })),
  }),
);
export type InboundSecretRow = z.output<typeof inboundSecretRow>;

export const listInboundSecrets = endpoint({
  name: 'list-inbound-secrets',
  method: 'GET',
  path: 'payroll-inbound-secrets',
  summary:
    'Where the payroll system sends what it has to tell, and by which secrets it signs it. Never a secret itself.',
  act: 'inbound-secret.list',
  output: z.object({
    address: z.string().check(z.meta({ format: 'uri' })),
    items: z.array(inboundSecretRow),
  }),
});

export const makeInboundSecret = endpoint({
  name: 'make-inbound-secret',
  method: 'POST',
  path: 'payroll-inbound-secrets',
  summary:
    'Makes a secret that is good for 90 days. Two are good at a time, so that one is replaced without a pause. It is in this answer and nowhere else, ever again.',
  act: 'inbound-secret.make',
  output: z.object({
    made: inboundSecretRow,
    secret: z.string().check(z.meta({ examples: ['whsec_…'], description: 'by which the payroll system signs' })),
  }),
  status: 201,
  problems: ['too-many-inbound-secrets', 'keys-away'],
});

export const endInboundSecret = endpoint({
  name: 'end-inbound-secret',
  method: 'POST',
  path: 'payroll-inbound-secrets/{secret}/end',
  summary: 'Ends a secret at once. One that has ended already stays as it is.',
  act: 'inbound-secret.end',
  output: inboundSecretRow,
});

const signedAt = instant.check(z.meta({ description: 'when it happened; the header says when it was sent' }));

/** What a payroll system tells, thin: of which run and lines. */
const payrollEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('payment.confirmed'),
    timestamp: signedAt,
    data: z.object({ run: id, ...confirmPayment.input.shape }),
  }),
  z.object({
    type: z.literal('line.rejected'),
    timestamp: signedAt,
    data: z.object({ run: id, line: id, ...rejectPayment.input.shape }),
  }),
]);

export const receiveEvent = endpoint({
  name: 'receive-event',
  method: 'POST',
  path: 'payroll/v1/inbound/{company}',
  summary:
    'Takes a webhook of the payroll system, signed by Standard Webhooks: payment.confirmed and line.rejected. A message that was taken before is answered alike and changes nothing.',
  about: about.receive,
  act: 'payroll-event.receive',
  by: 'signer',
  input: payrollEvent,
  status: 204,
  problems: ['line-answered', 'message-name-reused', 'not-found', 'keys-away'],
  example: {
    input: {
      type: 'payment.confirmed',
      timestamp: '2026-11-25T06:00:00.000Z',
      data: { run: shown.run.id, lines: [shown.line.id] },
    },
  },
});
