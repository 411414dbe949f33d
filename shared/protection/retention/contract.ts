import * as z from 'zod/mini';
import { id, instant, named, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { shortestReason } from './hold.ts';
import { periods } from './periods.ts';

const person = z.object({ id, name: z.string() });

export const holdView = named(
  'LegalHold',
  z.object({
    id,
    /** Whose data is held; null: everybody's. */
    employee: z.nullable(person),
    /** Null where the person has been erased since, and the reason with them; and to the person whom it is about. */
    reason: z.nullable(z.string()),
    /** It is about whoever reads it: its reason is not shown to them, and somebody else ends it. */
    own: z.boolean(),
    /** Whether the reader can end it. */
    mayEnd: z.boolean(),
    placedBy: person,
    placedAt: instant,
    endedBy: z.nullable(person),
    endedAt: z.nullable(instant),
  }),
);
export type HoldView = z.output<typeof holdView>;

export const listHolds = endpoint({
  name: 'list-holds',
  method: 'GET',
  path: 'legal-holds',
  summary:
    'What is kept beyond its period because it may have to be shown, and what was: open holds first, the latest first.',
  act: 'legal-hold.read',
  output: z.object({ items: z.array(holdView) }),
});

export const placeHold = endpoint({
  name: 'place-hold',
  method: 'POST',
  path: 'legal-holds',
  summary:
    'Keeps one person’s data, or everybody’s, beyond its period until the hold is ended. The reason is for HR alone.',
  act: 'legal-hold.place',
  input: z.object({ employee: z.nullable(id), reason: typed(1000).check(z.minLength(shortestReason)) }),
  output: holdView,
  status: 201,
  problems: ['input-invalid', 'being-erased', 'too-many-holds'],
});

export const endHold = endpoint({
  name: 'end-hold',
  method: 'POST',
  path: 'legal-holds/{hold}/end',
  summary: 'Ends a hold, of one’s own data never. What is older than its period by then goes the next night.',
  act: 'legal-hold.end',
  status: 204,
  problems: ['own-hold'],
});

const period = z.object({ iso: z.string(), words: sentence });
const figures = { matched: z.number(), deleted: z.number(), held: z.number(), kept: z.number() };

export const retentionView = named(
  'Retention',
  z.object({
    rules: z.array(
      z.object({
        /** What is named when another period is chosen. */
        rule: z.string(),
        title: sentence,
        /** What holds for everybody who has chosen nothing. */
        standard: period,
        from: sentence,
        why: sentence,
        /** A law asks for it. */
        law: z.boolean(),
        /** The company's own choice, always shorter. */
        chosen: z.nullable(period),
        /** What may be chosen; empty where nothing may. */
        choices: z.array(period),
      }),
    ),
    /** The month, 1–12, that the company’s financial years begin in: the books are kept by it. */
    financialYear: z.object({ firstMonth: z.number() }),
    /** The latest sweep that came to its end: null before the first. `title` is null for what is of the works alone. */
    lastRun: z.nullable(
      z.object({
        at: instant,
        catalogue: z.string(),
        ...figures,
        rules: z.array(z.object({ title: z.nullable(sentence), ...figures })),
      }),
    ),
  }),
);
export type RetentionView = z.output<typeof retentionView>;

export const showRetention = endpoint({
  name: 'show-retention',
  method: 'GET',
  path: 'retention',
  summary:
    'For how long things are kept, why, what the company has chosen to keep shorter, and what the latest sweep took.',
  act: 'retention.read',
  output: retentionView,
});

export const chooseRetention = endpoint({
  name: 'choose-retention',
  method: 'PUT',
  path: 'retention/choices',
  summary:
    'Keeps something shorter than the standard period, or no longer so. What a law asks for stays as long as it says.',
  act: 'retention.choose',
  input: z.object({ rule: typed(60), period: z.nullable(z.enum(periods)) }),
  output: retentionView,
  problems: ['input-invalid'],
});

export const chooseFinancialYear = endpoint({
  name: 'choose-financial-year',
  method: 'PUT',
  path: 'retention/financial-year',
  summary:
    'Says in which month the company’s financial years begin. The books are kept for seven years after the calendar year that one ended in.',
  act: 'retention.choose',
  input: z.object({ firstMonth: z.int().check(z.gte(1), z.lte(12)) }),
  output: retentionView,
  problems: ['input-invalid'],
});
