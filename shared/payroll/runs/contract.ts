import * as z from 'zod/mini';
import { amount, id, instant, named, pageOf, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { lineKinds, lineStates, runStates } from './run-state.ts';
import { limitProblems } from '../../people/limits/contract.ts';

const month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/), z.meta({ examples: ['2026-11'] }));
const signed = z.int().check(z.meta({ description: 'öre; below zero is taken back' }));
const day = z.string().check(z.meta({ format: 'date' }));
const count = z.int().check(z.gte(0));
const someone = z.object({ id, name: z.string() });
const treatment = z.enum(['tax-free', 'taxable']);
export { lineKinds, lineStates, runStates } from './run-state.ts';
export const longestRejection = 1000;

const sums = {
  lines: count,
  people: count,
  /** What is paid out, what is taken back, and the two together. */
  paid: amount,
  takenBack: signed,
  total: signed,
};

export const runRow = named(
  'PayrollRunRow',
  z.object({
    id,
    month,
    /** Counts the company’s runs from 1. */
    number: z.int(),
    state: z.enum(runStates),
    openedAt: instant,
    lockedAt: z.nullable(instant),
    confirmedAt: z.nullable(instant),
    /** Null while it is open: what it will come to is computed where it is shown. */
    totals: z.nullable(z.object(sums)),
  }),
);
export type RunRow = z.output<typeof runRow>;

/** What may stop a line on its way, or is good to know before it is locked. Which of it a payroll system minds, its profile knows. */
export const warningKinds = [
  'employee-number-missing',
  'personnummer-missing',
  'payroll-code-missing',
  'outside-year-rule',
  'counts-on-next-year',
] as const;
export type WarningKind = (typeof warningKinds)[number];

export const warning = named(
  'PayrollWarning',
  z.object({
    kind: z.enum(warningKinds),
    /** Of how many people, benefits or lines it holds. */
    count,
    /** The first of them: `id` is a person’s, a benefit’s or a claim’s, by `about`. */
    about: z.enum(['employee', 'category', 'expense']),
    first: z.array(z.object({ id, name: sentence })),
  }),
);
export type Warning = z.output<typeof warning>;

/** What the reader may do with the run now: the page shows exactly these as buttons. */
export const runActions = ['propose', 'withdraw-proposal', 'lock', 'export', 'confirm', 'reject'] as const;
export type RunAction = (typeof runActions)[number];

export const runView = named(
  'PayrollRun',
  z.object({
    ...runRow.shape,
    openedBy: z.string(),
    lockedBy: z.nullable(z.string()),
    exportedAt: z.nullable(instant),
    /** Somebody else locks than proposes. */
    twoPeople: z.boolean(),
    proposal: z.nullable(z.object({ by: someone, at: instant, lines: count, total: signed })),
    totals: z.object(sums),
    /** Of the lines, how many payroll has answered for, and what they come to; all wait while the run is open. */
    states: z.array(z.object({ state: z.enum(lineStates), lines: count, total: signed })),
    categories: z.array(
      z.object({ id, name: sentence, code: z.nullable(z.string()), treatment, lines: count, total: signed }),
    ),
    warnings: z.array(warning),
    /** Claims in the run whose lines do not add up to what they cover. Always none. */
    differing: count,
    may: z.array(z.enum(runActions)),
  }),
);
export type RunView = z.output<typeof runView>;

export const lineView = named(
  'PayrollLine',
  z.object({
    /** The line’s, or in an open run that of what it is to be made of. */
    id,
    number: z.int(),
    kind: z.enum(lineKinds),
    state: z.enum(lineStates),
    amount: signed,
    vat: z.nullable(signed),
    treatment,
    taxYear: z.int(),
    lapsed: z.boolean(),
    /** The day of the receipt, or of the decision. */
    day,
    employee: z.object({ id, name: z.string(), number: z.nullable(z.string()) }),
    department: z.nullable(z.string()),
    category: z.object({ id, name: sentence, code: z.nullable(z.string()) }),
    claim: z.nullable(id),
    deduction: z.nullable(z.object({ year: z.int(), way: z.enum(['gross', 'net']) })),
    reason: z.nullable(z.string()),
  }),
);
export type LineView = z.output<typeof lineView>;

export const listRuns = endpoint({
  name: 'list-payroll-runs',
  method: 'GET',
  path: 'payroll-runs',
  summary: 'The company’s payroll runs, the latest first, 50 at a time, and for which months one can be opened.',
  act: 'payroll-run.read',
  query: z.object({ cursor: z.optional(z.string()) }),
  output: z.object({ ...pageOf(runRow).shape, canOpen: z.array(month) }),
  problems: ['input-invalid'],
});

export const openRun = endpoint({
  name: 'open-payroll-run',
  method: 'POST',
  path: 'payroll-runs',
  summary: 'Opens a month: its lines are seen before they are made, which is when it is locked.',
  act: 'payroll-run.open',
  input: z.object({ month }),
  output: runView,
  status: 201,
  problems: ['input-invalid', 'run-open-already', 'changed-meanwhile'],
});

export const showRun = endpoint({
  name: 'show-payroll-run',
  method: 'GET',
  path: 'payroll-runs/{run}',
  summary: 'A run: what it comes to, what to look at before it is locked, and whether it adds up to its claims.',
  act: 'payroll-run.read',
  output: runView,
});

export const listRunLines = endpoint({
  name: 'list-payroll-lines',
  method: 'GET',
  path: 'payroll-runs/{run}/lines',
  summary: 'The lines of a run by their numbers, 50 at a time; of an open one those that it would have.',
  act: 'payroll-run.read',
  query: z.object({
    cursor: z.optional(z.string()),
    state: z.optional(z.enum(lineStates)),
    kind: z.optional(z.enum(lineKinds)),
    warning: z.optional(z.enum(warningKinds)),
  }),
  output: pageOf(lineView),
  problems: ['input-invalid'],
});

const seen = z.object({ lines: count, total: signed });

export const proposeRun = endpoint({
  name: 'propose-payroll-run',
  method: 'POST',
  path: 'payroll-runs/{run}/proposal',
  summary: 'Proposes to lock a run as it was seen, where two people lock.',
  act: 'payroll-run.propose',
  input: seen,
  output: runView,
  problems: ['run-not-in-this-state', 'run-differs'],
});

export const withdrawRunProposal = endpoint({
  name: 'withdraw-run-proposal',
  method: 'DELETE',
  path: 'payroll-runs/{run}/proposal',
  summary: 'Takes the proposal to lock a run back, one’s own or a colleague’s.',
  act: 'payroll-run.propose',
  output: runView,
  problems: ['run-not-in-this-state'],
});

export const lockRun = endpoint({
  name: 'lock-payroll-run',
  method: 'POST',
  path: 'payroll-runs/{run}/lock',
  summary:
    'Makes the lines of a run as it was seen, of every approved claim, correction and deduction that is in none. They never change.',
  act: 'payroll-run.lock',
  input: seen,
  output: runView,
  problems: ['run-not-in-this-state', 'run-differs', 'run-not-proposed', 'own-proposal', 'changed-meanwhile'],
});

export const markRunExported = endpoint({
  name: 'mark-run-exported',
  method: 'POST',
  path: 'payroll-runs/{run}/export',
  summary: 'Says that the payroll system has a locked run.',
  act: 'payroll-run.export',
  output: runView,
  problems: ['run-not-in-this-state'],
});

export const mostLinesAtOnce = 500;
export const confirmRun = endpoint({
  name: 'confirm-payroll-run',
  method: 'POST',
  path: 'payroll-runs/{run}/confirmation',
  summary:
    'Says that lines were paid, or all that wait where none are named; their claims are paid, and people are told.',
  act: 'payroll-run.confirm',
  input: z.object({ lines: z.optional(z.array(id).check(z.minLength(1), z.maxLength(mostLinesAtOnce))) }),
  output: runView,
  problems: ['run-not-in-this-state', 'changed-meanwhile'],
});

export const rejectLine = endpoint({
  name: 'reject-payroll-line',
  method: 'POST',
  path: 'payroll-runs/{run}/lines/{line}/rejection',
  summary:
    'Says why payroll could not pay a line. Its claim is looked at again, what else it was made of goes into a later run, and HR is told.',
  act: 'payroll-run.reject',
  input: z.object({ reason: typed(longestRejection).check(z.minLength(1)) }),
  output: runView,
  problems: ['run-not-in-this-state'],
});

export const payrollSettingsView = named('PayrollSettings', z.object({ version: z.int(), twoPeople: z.boolean() }));
export type PayrollSettingsView = z.output<typeof payrollSettingsView>;

export const showPayrollSettings = endpoint({
  name: 'show-payroll-settings',
  method: 'GET',
  path: 'payroll-settings',
  summary: 'Whether two people lock a payroll run.',
  act: 'payroll-settings.read',
  output: payrollSettingsView,
});

export const changePayrollSettings = endpoint({
  name: 'change-payroll-settings',
  method: 'PUT',
  path: 'payroll-settings',
  summary: 'Sets whether two people lock a payroll run: then one proposes, and another locks.',
  act: 'payroll-settings.change',
  input: payrollSettingsView,
  output: payrollSettingsView,
  problems: ['changed-meanwhile', 'rule-binds-you'],
});

export const correctPayment = endpoint({
  name: 'correct-payment',
  method: 'POST',
  path: 'expenses/{expense}/correction',
  summary:
    'Lets a paid claim cover another amount, or nothing, with a reason. The next run makes up for the difference.',
  act: 'expense.correct',
  input: z.object({ version: z.int(), covered: amount, reason: typed(longestRejection).check(z.minLength(1)) }),
  output: z.object({ kind: z.enum(['correction', 'recovery']), amount: signed, covered: amount, version: z.int() }),
  problems: ['input-invalid', 'own-claim', ...limitProblems, 'changed-meanwhile', 'not-in-this-state'],
});
