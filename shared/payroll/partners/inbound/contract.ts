import * as z from 'zod/mini';
import { id, instant, named } from '../../../kernel/contract-types.ts';
import { endpoint } from '../../../kernel/endpoint.ts';

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
