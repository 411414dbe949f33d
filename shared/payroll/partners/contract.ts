import * as z from 'zod/mini';
import { id, instant, named, pageOf, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { lineKinds, lineStates } from '../runs/run-state.ts';
import { about } from './about.ts';
import { shown } from './examples.ts';

/** What payroll systems call. It stays as it is while they do: what is added is added beside, and a change that breaks is a v2. */

const amount = z.int().check(z.meta({ description: 'öre; below zero is taken back' }));
const date = z.string().check(z.meta({ format: 'date' }));
const count = z.int().check(z.gte(0));

/** `locked`: to be fetched. `exported`: acknowledged. `confirmed`: every line is answered for. */
export const partnerRunStates = ['locked', 'exported', 'confirmed'] as const;
const runState = z.enum(partnerRunStates);
const lineState = z.enum(lineStates);

export const partnerRun = named(
  'Run',
  z.object({
    id,
    month: z.string().check(z.meta({ description: 'in which it is paid out', examples: ['2026-11'] })),
    number: z.int().check(z.meta({ description: 'counts the company’s runs from 1' })),
    state: runState,
    lockedAt: instant,
    acknowledgedAt: z.nullable(instant),
    confirmedAt: z.nullable(instant),
    currency: z.literal('SEK'),
    lines: count,
    people: count,
    paid: amount,
    takenBack: amount,
    total: amount,
  }),
);
export type PartnerRun = z.output<typeof partnerRun>;

export const partnerLine = named(
  'Line',
  z.object({
    id,
    number: z.int().check(z.meta({ description: '1 … n within the run' })),
    kind: z.enum(lineKinds),
    state: lineState,
    amount,
    vat: z.nullable(amount).check(z.meta({ description: 'part of the amount that is deductible input VAT, if known' })),
    currency: z.literal('SEK'),
    treatment: z.enum(['tax-free', 'taxable']),
    taxYear: z.int(),
    date: date.check(z.meta({ description: 'of the receipt or the decision' })),
    employee: z.object({ id, number: z.nullable(z.string()), name: z.string() }),
    department: z.nullable(z.string()),
    category: z.object({ id, code: z.nullable(z.string()), name: sentence }),
    claim: z.nullable(id),
  }),
);
export type PartnerLine = z.output<typeof partnerLine>;

export const partnerEmployee = named(
  'RunEmployee',
  z.object({
    id,
    number: z.nullable(z.string()),
    name: z.string(),
    personnummer: z
      .optional(z.nullable(z.string()))
      .check(z.meta({ description: 'twelve digits; only where it was asked for' })),
  }),
);
export type PartnerEmployee = z.output<typeof partnerEmployee>;

/** Of a page: where it begins, and how long it is, 200 at most. */
const page = {
  cursor: z.optional(z.string()),
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
      z.transform((text) => Math.min(200, Number(text))),
    ),
  ),
};

export const listPartnerRuns = endpoint({
  name: 'list-partner-runs',
  method: 'GET',
  path: 'payroll/v1/runs',
  summary: 'Runs that are locked, the latest first, a page at a time: `next` is the cursor of the following page.',
  about: about.listRuns,
  act: 'partner-run.read',
  by: 'key',
  conditional: true,
  query: z.object({ ...page, state: z.optional(runState) }),
  output: pageOf(partnerRun),
  problems: ['input-invalid'],
  example: { output: { items: [shown.run], next: null } },
});

export const showPartnerRun = endpoint({
  name: 'show-partner-run',
  method: 'GET',
  path: 'payroll/v1/runs/{run}',
  summary: 'A run that is locked, with what it comes to.',
  about: about.showRun,
  act: 'partner-run.read',
  by: 'key',
  conditional: true,
  output: partnerRun,
  example: { output: shown.run },
});

export const listPartnerLines = endpoint({
  name: 'list-partner-lines',
  method: 'GET',
  path: 'payroll/v1/runs/{run}/lines',
  summary: 'The lines of a run by their numbers, a page at a time. They never change but for their state.',
  about: about.listLines,
  act: 'partner-run.read',
  by: 'key',
  conditional: true,
  query: z.object({ ...page, state: z.optional(lineState) }),
  output: pageOf(partnerLine),
  problems: ['input-invalid'],
  example: { output: { items: [shown.line], next: shown.line.id } },
});

export const listPartnerEmployees = endpoint({
  name: 'list-partner-employees',
  method: 'GET',
  path: 'payroll/v1/runs/{run}/employees',
  summary:
    'Whom a run concerns, to be matched with the payroll system’s own people, a page at a time. With `personnummer=true`, which takes the scope people.personnummer too, their numbers. Each page that is read is recorded.',
  about: about.listEmployees,
  act: 'partner-people.read',
  by: 'key',
  query: z.object({ ...page, personnummer: z.optional(z.enum(['true', 'false'])) }),
  output: pageOf(partnerEmployee),
  problems: ['input-invalid', 'keys-away'],
  example: { output: { items: [shown.employee], next: null } },
});

/** What becomes of a run by what is said of it. Ids, states and counts alone: it is kept for who sends the same again. */
const settled = named(
  'RunStanding',
  z.object({ id, state: runState, waiting: count, confirmed: count, rejected: count }),
);
export type RunStanding = z.output<typeof settled>;

export const acknowledgeRun = endpoint({
  name: 'acknowledge-run',
  method: 'POST',
  path: 'payroll/v1/runs/{run}/acknowledgement',
  summary: 'Says that the payroll system has the run. One that was acknowledged before stays as it is.',
  about: about.acknowledge,
  act: 'partner-run.acknowledge',
  by: 'key',
  idempotent: true,
  output: settled,
  example: { output: shown.standing },
});

export const mostLinesAtOnce = 500;

export const confirmPayment = endpoint({
  name: 'confirm-payment',
  method: 'POST',
  path: 'payroll/v1/runs/{run}/confirmation',
  summary:
    'Says that lines were paid, or all that wait where none are named: their claims are paid, and people are told. It acknowledges the run too. Lines that were confirmed before stay so.',
  about: about.confirm,
  act: 'partner-run.confirm',
  by: 'key',
  idempotent: true,
  input: z.object({ lines: z.optional(z.array(id).check(z.minLength(1), z.maxLength(mostLinesAtOnce))) }),
  output: settled,
  problems: ['line-answered'],
  example: { input: { lines: [shown.line.id] }, output: { ...shown.standing, waiting: 11, confirmed: 1 } },
});

export const longestReason = 500;

export const rejectPayment = endpoint({
  name: 'reject-payment',
  method: 'POST',
  path: 'payroll/v1/runs/{run}/lines/{line}/rejection',
  summary:
    'Says why a line cannot be paid. HR is told, its claim is looked at again, and what becomes of it is in a later run. One that was rejected before stays as it is.',
  about: about.reject,
  act: 'partner-run.reject',
  by: 'key',
  idempotent: true,
  input: z.object({
    reason: typed(longestReason).check(
      z.minLength(1),
      z.meta({ description: 'for people at the company to read; leave out what is not needed for that' }),
    ),
  }),
  output: settled,
  problems: ['line-answered', 'keys-away'],
  example: { input: { reason: shown.reason }, output: { ...shown.standing, waiting: 11, rejected: 1 } },
});
