import * as z from 'zod/mini';
import { id, typed } from '../../../kernel/contract-types.ts';

/** Outside these years an instant has another form in UTC, which the database does not read. */
const [firstInstant, lastInstant] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** An instant that somebody states: ISO 8601 with its zone, kept in UTC. */
export const stated = z.pipe(
  z.string().check(
    z.maxLength(40),
    z.refine((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)),
    z.refine((text) => Date.parse(text) >= firstInstant && Date.parse(text) <= lastInstant),
    z.meta({ format: 'date-time', description: 'an instant, with its zone' }),
  ),
  z.transform((text) => new Date(text).toISOString()),
);
const some = typed(4000).check(z.minLength(1));
const short = typed(200).check(z.minLength(1));
const more = z.optional(typed(4000));

export const breachRoles = ['controller', 'processor'] as const;
export const breachTypes = ['confidentiality', 'integrity', 'availability'] as const;
export const riskLevels = ['unlikely', 'risk', 'high'] as const;
/** Why subjects need not be told of a high risk: GDPR Art. 34(3)(a), (b) and (c). */
export const grounds = ['unintelligible', 'risk-removed', 'disproportionate'] as const;

export const roleSet = z.array(z.enum(breachRoles)).check(z.minLength(1), z.maxLength(2));
export const typeSet = z.array(z.enum(breachTypes)).check(z.minLength(1), z.maxLength(3));

/** What people add to a timeline: facts that name nobody, and `words` that are sealed. */
export const writtenEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('classification'), roles: roleSet, types: typeSet, words: z.object({ why: some }) }),
  z.object({ kind: z.literal('awareness'), breach: z.boolean(), at: stated, words: z.object({ why: some }) }),
  z.object({ kind: z.literal('containment'), at: stated, words: z.object({ how: some }) }),
  z.object({
    kind: z.literal('description'),
    startedAt: z.optional(stated),
    endedAt: z.optional(stated),
    words: z.object({ what: more, discovered: more, measures: more, cause: more, lessons: more }),
  }),
  z.object({
    kind: z.literal('risk'),
    level: z.enum(riskLevels),
    words: z.object({ why: some, consequences: some }),
  }),
  z.object({ kind: z.literal('notification-decision'), notify: z.boolean(), words: z.object({ why: some }) }),
  z.object({ kind: z.literal('notified'), at: stated, words: z.object({ reference: short }) }),
  z.object({
    kind: z.literal('delay'),
    clock: z.enum(['authority', 'customers']),
    words: z.object({ reason: some }),
  }),
  z.object({ kind: z.literal('customer-notice'), words: z.object({ sv: some, en: some }) }),
  z.object({ kind: z.literal('customer-told'), company: id, at: stated, words: z.object({ how: some }) }),
  z.object({
    kind: z.literal('subjects'),
    /** When they were told; null where they were not, with the ground of Art. 34(3). */
    toldAt: z.nullable(stated),
    ground: z.nullable(z.enum(grounds)),
    words: z.object({ how: some }),
  }),
  z.object({
    kind: z.literal('cyber'),
    significant: z.boolean(),
    warnedAt: z.optional(stated),
    notifiedAt: z.optional(stated),
    reportedAt: z.optional(stated),
    words: z.object({ why: some }),
  }),
  z.object({
    kind: z.literal('note'),
    /** SHA-256 of what was put aside as evidence, in hex. */
    evidence: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.maxLength(50)),
    words: z.object({ text: some }),
  }),
]);
export type WrittenEntry = z.output<typeof writtenEntry>;
