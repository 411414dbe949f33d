import * as z from 'zod/mini';
import { amount, id, instant, named, sentence } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { firstBenefitYear, lastBenefitYear } from '../benefits/year-rule.ts';
import { tally } from '../oversight/contract.ts';

const count = z.int().check(z.gte(0));
/** Milliseconds from submission to decision: of half of the claims at most the one, of nine in ten at most the other. */
const waiting = z.object({ claims: count, median: z.nullable(z.number()), ninetieth: z.nullable(z.number()) });
const deciders = z.object({ machine: count, check: count, person: count });

export const dashboardView = named(
  'Dashboard',
  z.object({
    year: z.int(),
    at: instant,
    /** Figures of fewer people than this are null: they are held back. */
    smallest: count,
    participation: z.object({
      eligible: count,
      used: z.nullable(count),
      /** `tenths`: the share in tenths, 1–9, never all or none. `department` null: those who have none. */
      departments: z.array(
        z.object({ department: z.nullable(z.string()), eligible: count, tenths: z.nullable(z.int()) }),
      ),
    }),
    /** Amounts in öre; those null are held back. */
    categories: z.array(
      z.object({
        category: z.object({ id, name: sentence }),
        granted: amount,
        used: z.nullable(amount),
        reserved: z.nullable(amount),
        left: z.nullable(amount),
        claims: z.nullable(count),
        average: z.nullable(amount),
      }),
    ),
    waiting: z.object({ people: waiting, machine: waiting }),
    decided: deciders,
    agreement: z.object({ people: tally, sample: tally, decidedByMachine: count, unseen: count }),
    /** The months of the year that have come, the first first. */
    months: z.array(
      z.extend(deciders, {
        month: z.string(),
        covered: z.nullable(amount),
        people: tally,
        sample: tally,
      }),
    ),
  }),
);
export type DashboardView = z.output<typeof dashboardView>;

export const showDashboard = endpoint({
  name: 'show-dashboard',
  method: 'GET',
  path: 'dashboard',
  summary:
    'A benefit year in figures: who uses it, what is left, how long claims wait, who decides them, and how often people agree.',
  act: 'dashboard.read',
  query: z.object({
    year: z.optional(
      z.pipe(
        z.string().check(z.regex(/^\d{4}$/)),
        z.pipe(z.transform(Number), z.int().check(z.gte(firstBenefitYear), z.lte(lastBenefitYear))),
      ),
    ),
  }),
  output: dashboardView,
  problems: ['input-invalid'],
});
