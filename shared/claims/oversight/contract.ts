import * as z from 'zod/mini';
import { day, id, instant, named, pageOf, sentence, share, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { sortedQuery } from '../../platform/listing/contract.ts';
import { evaluationView } from '../expenses/contract.ts';
import { expenseStates } from '../expenses/state.ts';
import { bandNames } from './reliability.ts';

export { bandNames, edgesOf, type BandName } from './reliability.ts';

const outcome = z.enum(['approve', 'decline', 'request_changes', 'defer']);
const ended = z.enum(['approve', 'decline', 'request_changes']);
const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));
const count = z.int().check(z.gte(0));

/** What became of an opinion later: what a list of decisions is narrowed to. */
export const laterFilters = ['agreed', 'disagreed', 'open', 'asked', 'reverted', 'to-look-at'] as const;
export const modes = ['shadow', 'decides', 'off'] as const;

const named_ = z.object({ id, name: sentence });

export const decisionRow = named(
  'Decision',
  z.object({
    id,
    at: instant,
    expense: z.object({ id, state: z.enum(expenseStates), employee: z.string() }),
    category: named_,
    mode: z.nullable(z.enum(modes)),
    /** What became of the claim then, and what the machine thought, whoever decided. */
    verdict: outcome,
    opinion: z.nullable(outcome),
    /** In shadow mode, until people have decided: what the machine thought is not told. */
    hidden: z.boolean(),
    settledByCheck: z.boolean(),
    /** Null where `hidden`. */
    confidence: z.nullable(share),
    /** The machine's reasons, and the sentences it cited. Empty where the claim's owner has been forgotten. */
    reasons: z.array(sentence),
    quotes: z.array(z.string()),
    evaluator: z.enum(['on-device', 'claude', 'none']),
    model: z.string(),
    promptVersion: z.string(),
    policyVersion: z.string(),
    standing: z.enum(['open', 'agreed', 'disagreed']),
    ended: z.nullable(ended),
    endedAt: z.nullable(instant),
    askedAt: z.nullable(instant),
    revertedAt: z.nullable(instant),
    /** Drawn to be looked at; null: it was not. */
    sample: z.nullable(z.object({ agrees: z.nullable(z.boolean()), answeredAt: z.nullable(instant) })),
  }),
);
export type DecisionRow = z.output<typeof decisionRow>;

export const decisionView = named(
  'DecisionInFull',
  z.extend(decisionRow, {
    findings: evaluationView.shape.findings,
    checks: evaluationView.shape.checks,
    /** For a revert, or an answer. */
    version: z.number(),
    may: z.array(z.enum(['revert', 'answer'])),
    /** Whose claim it is: nobody answers for or reverts their own. */
    own: z.boolean(),
    /** What happened to the claim from the decision until it was judged anew. */
    later: z.array(
      z.object({
        id,
        at: instant,
        sentence,
        by: z.enum(['employee', 'hr', 'approver', 'machine']),
        name: z.nullable(z.string()),
      }),
    ),
  }),
);
export type DecisionView = z.output<typeof decisionView>;

export const listDecisions = endpoint({
  name: 'list-decisions',
  method: 'GET',
  path: 'oversight/decisions',
  summary: 'Every judgement of a claim by machine: what it thought, why, how sure, and what people ended with.',
  act: 'oversight.read',
  query: z.object({
    ...sortedQuery(['at', 'confidence']),
    category: z.optional(id),
    verdict: z.optional(outcome),
    band: z.optional(z.enum(bandNames)),
    month: z.optional(month),
    mode: z.optional(z.enum(modes)),
    later: z.optional(z.enum(laterFilters)),
  }),
  output: pageOf(decisionRow),
  problems: ['input-invalid'],
});

export const showDecision = endpoint({
  name: 'show-decision',
  method: 'GET',
  path: 'oversight/decisions/{evaluation}',
  summary: 'One judgement in full: findings with the cited sentences, checks, versions, and what happened after it.',
  act: 'oversight.read',
  output: decisionView,
});

export const answerDecision = endpoint({
  name: 'answer-decision',
  method: 'POST',
  path: 'oversight/decisions/{evaluation}/answer',
  summary:
    'Says whether a person who looks at a decision that was drawn agrees with it. Who does not takes it back, with a reason.',
  act: 'oversight.answer',
  input: z.object({ version: z.number(), agrees: z.boolean(), reason: z.optional(z.nullable(typed(1000))) }),
  output: decisionView,
  problems: ['input-invalid', 'own-claim', 'changed-meanwhile', 'not-in-this-state', 'claim-blocked'],
});

export const drawSample = endpoint({
  name: 'draw-sample',
  method: 'POST',
  path: 'oversight/samples',
  summary: 'Draws some of a month’s approvals by machine, by chance, for people to look at.',
  act: 'oversight.answer',
  input: z.object({ month, size: z.int().check(z.gte(1), z.lte(100)) }),
  output: z.object({ drawn: count, population: count }),
  problems: ['input-invalid'],
});

export const personRequest = named(
  'PersonRequest',
  z.object({
    id,
    expense: z.object({ id, employee: z.string() }),
    category: named_,
    /** What the machine had decided. */
    verdict: outcome,
    askedAt: instant,
    endedAt: z.nullable(instant),
    ended: z.nullable(ended),
  }),
);
export type PersonRequestRow = z.output<typeof personRequest>;

export const listPersonRequests = endpoint({
  name: 'list-person-requests',
  method: 'GET',
  path: 'oversight/person-requests',
  summary:
    'Employees who asked for a person instead of the machine: who waits, the longest first, or who was answered, the latest first.',
  act: 'oversight.read',
  query: z.object({ state: z.optional(z.enum(['waiting', 'answered'])), cursor: z.optional(z.string()) }),
  output: z.extend(pageOf(personRequest), { waiting: count }),
  problems: ['input-invalid'],
});

const interval = z.object({ share, low: share, high: share });
export const tally = named('Tally', z.object({ answered: count, agreed: count, interval: z.nullable(interval) }));
const figures = z.object({
  decidedByMachine: count,
  unseen: count,
  people: tally,
  sample: tally,
  asked: tally,
  takenBack: count,
});

export const agreementView = named(
  'Agreement',
  z.object({
    from: day,
    /** Below so many answers there is no interval: too few to say. */
    fewest: count,
    whole: figures,
    rows: z.array(z.extend(figures, { category: named_, month })),
    curve: z.object({
      bands: z.array(
        z.object({
          name: z.enum(bandNames),
          from: share,
          to: share,
          count,
          agreed: count,
          said: share,
          interval: z.nullable(interval),
        }),
      ),
      /** Expected calibration error; null where too few have been answered. */
      error: z.nullable(share),
      count,
    }),
    /** Drawn, and looked at, by month. */
    samples: z.array(z.object({ month, population: count, drawn: count, answered: count, lastDrawnAt: instant })),
  }),
);
export type AgreementView = z.output<typeof agreementView>;

export const showAgreement = endpoint({
  name: 'show-agreement',
  method: 'GET',
  path: 'oversight/agreement',
  summary:
    'How often people agreed with the machine, by category and month of the last twelve, and how well its confidence tells that.',
  act: 'oversight.read',
  query: z.object({ category: z.optional(id) }),
  output: agreementView,
  problems: ['input-invalid'],
});
