import * as z from 'zod/mini';
import { instant, named } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

export const secretStates = ['fine', 'expires-soon', 'expired', 'too-old', 'unusable'] as const;
export const secretKinds = ['secret', 'certificate', 'key'] as const;

export const watchedSecret = named(
  'WatchedSecret',
  z.object({
    setting: z.string().check(z.meta({ description: 'its name; never its value' })),
    kind: z.enum(secretKinds),
    state: z.enum(secretStates),
    madeAt: z.nullable(instant),
    /** Days. */
    age: z.nullable(z.number()),
    expiresAt: z.nullable(instant),
    dueAt: z.nullable(instant).check(z.meta({ description: 'when it has to be replaced: its end, or its oldest age' })),
  }),
);
export type WatchedSecret = z.output<typeof watchedSecret>;

export const listWatchedSecrets = endpoint({
  name: 'list-watched-secrets',
  method: 'GET',
  path: 'staff/secrets',
  summary:
    'Every secret, certificate and key that the deployment runs on: how old it is, and when it has to be replaced.',
  act: 'secret.list',
  by: 'staff',
  output: z.object({
    items: z.array(watchedSecret),
    mostDays: z.number().check(z.meta({ description: 'how old one may be, in days' })),
    warnDays: z.number().check(z.meta({ description: 'from how many days before its end one is called due' })),
  }),
  problems: ['keys-away'],
});
