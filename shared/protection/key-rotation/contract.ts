import * as z from 'zod/mini';
import { instant, named, share } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

/** A key that stands alone: when its newest version was made, when it is to be replaced, and how many versions before it are kept still. */
const single = z.object({ version: z.number(), madeAt: instant, dueAt: instant, older: z.number() });

export const keysView = named(
  'Keys',
  z.object({
    /** The vault's key; null before its versions were first looked up. */
    vault: z.nullable(z.object({ madeAt: instant, dueAt: instant })),
    /** The company's; null until something was sealed. */
    company: z.nullable(single),
    /** How many people have keys, the age of the oldest of them, and how many versions before the newest are kept still. */
    people: z.object({
      count: z.number(),
      oldestMadeAt: z.nullable(instant),
      dueAt: z.nullable(instant),
      older: z.number(),
    }),
    /** What is being replaced; `done` is the share of the present pass, and `waits` says that it waits for everybody to let go of the old keys. */
    running: z.array(
      z.object({
        level: z.enum(['company', 'person']),
        startedAt: instant,
        pass: z.number(),
        done: share,
        waits: z.boolean(),
      }),
    ),
    lastFinishedAt: z.nullable(instant),
  }),
);
export type KeysView = z.output<typeof keysView>;

export const showKeys = endpoint({
  name: 'show-keys',
  method: 'GET',
  path: 'keys',
  summary:
    'How old the keys are that guard the company’s sealed fields, when they are due, and what is being replaced.',
  act: 'keys.read',
  output: keysView,
});
