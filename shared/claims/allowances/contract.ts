import * as z from 'zod/mini';
import { amount, day, id, instant, named, pageOf, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { firstBenefitYear, lastBenefitYear } from '../benefits/year-rule.ts';
import { limitProblems } from '../../people/limits/contract.ts';

const dayOut = z.string().check(z.meta({ format: 'date' }));
const signed = z.int().check(z.meta({ description: 'öre; below zero where something was taken away' }));
const person = z.object({ id, name: z.string() });
const category = z.object({ id, name: sentence, kind: z.enum(['wellness', 'other']) });
const year = z.int().check(z.gte(firstBenefitYear), z.lte(lastBenefitYear));
const yearInQuery = z.string().check(z.regex(/^\d{4}$/));
const sums = { base: amount, used: amount, reserved: amount, left: amount };

/** öre: what is granted to a person of all wellness in a calendar year, and above what the whole of it is taxable. */
const cap = named('WellnessCap', z.object({ granted: amount, limit: amount, over: z.boolean() }));
export type CapView = z.output<typeof cap>;

const basis = named(
  'GrantBasis',
  z.object({ yearly: amount, days: z.number(), of: z.number(), permille: z.number() }).check(
    z.meta({
      description: 'öre a year, days employed of the days of the benefit year, share of full time in thousandths',
    }),
  ),
);
export type BasisView = z.output<typeof basis>;

export const deductionWays = ['gross', 'net'] as const;
const deduction = z.object({
  way: z.enum(deductionWays),
  amount,
  decidedAt: instant,
  decidedBy: z.string(),
});
export type DeductionView = z.output<typeof deduction>;

export const allowanceRow = named(
  'AllowanceRow',
  z.object({
    employee: person,
    department: z.nullable(z.string()),
    employedUntil: z.nullable(dayOut),
    ...sums,
    adjusted: signed,
    overUse: amount,
    /** Null for a category that is not wellness. */
    cap: z.nullable(cap),
  }),
);
export type AllowanceRow = z.output<typeof allowanceRow>;

export const entryView = named(
  'AllowanceEntry',
  z.object({
    id,
    at: instant,
    kind: z.enum(['grant', 'raise', 'lower', 'adjust-up', 'adjust-down', 'reserve', 'release', 'use', 'return']),
    amount,
    cause: z.nullable(z.enum(['employment', 'yearly-amount'])),
    basis: z.nullable(basis),
    claim: z.nullable(id),
    by: z.nullable(z.string()),
    reason: z.nullable(z.string()),
    /** HR chose that the employee reads the reason. */
    shown: z.boolean(),
  }),
);
export type EntryView = z.output<typeof entryView>;

export const allowanceView = named(
  'AllowanceHistory',
  z.object({
    category,
    year,
    from: dayOut,
    until: dayOut,
    ...sums,
    adjusted: signed,
    overUse: amount,
    /** Nobody has claimed of it or adjusted it yet: it stands at what the rules give. */
    opened: z.boolean(),
    basis,
    /** Oldest first. */
    entries: z.array(entryView),
  }),
);
export type AllowanceView = z.output<typeof allowanceView>;

export const personAllowances = named(
  'PersonAllowances',
  z.object({
    employee: person,
    employedUntil: z.nullable(dayOut),
    items: z.array(allowanceView),
    years: z.array(z.object({ year, cap, overUse: amount, deduction: z.nullable(deduction) })),
  }),
);
export type PersonAllowances = z.output<typeof personAllowances>;

export const allowanceFilters = ['over-use', 'over-cap', 'leaving'] as const;
export const allowanceSorts = ['name'] as const;

export const listAllowances = endpoint({
  name: 'list-allowances',
  method: 'GET',
  path: 'allowances',
  summary:
    'Everybody’s allowance of a category and benefit year, 50 at a time by name; the first category and its current year unless named.',
  act: 'allowance.read',
  query: z.object({
    category: z.optional(id),
    year: z.optional(yearInQuery),
    filter: z.optional(z.enum(allowanceFilters)),
    department: z.optional(typed(200)),
    sort: z.optional(z.enum(allowanceSorts)),
    order: z.optional(z.enum(['asc', 'desc'])),
    cursor: z.optional(z.string()),
  }),
  output: z.object({
    ...pageOf(allowanceRow).shape,
    category: z.nullable(category),
    year: z.nullable(year),
    from: z.nullable(dayOut),
    until: z.nullable(dayOut),
    categories: z.array(category),
    departments: z.array(z.string()),
    /** What the open wellness categories give together; null for a category that is not wellness. */
    offered: z.nullable(cap),
  }),
  problems: ['input-invalid'],
});

const employeePath = 'employees/{employee}';

export const showAllowances = endpoint({
  name: 'show-allowances',
  method: 'GET',
  path: `${employeePath}/allowances`,
  summary: 'Somebody’s allowances with everything that changed them, and what stands against the tax-free cap.',
  act: 'allowance.read',
  output: personAllowances,
});

export const allowancePreview = named(
  'AllowancePreview',
  z.object({
    now: z.object({ ...sums, overUse: amount }),
    after: z.object({ ...sums, overUse: amount }),
    basis,
    cap: z.nullable(cap),
    /** The adjustment takes away more than is left. */
    tooMuch: z.boolean(),
  }),
);
export type AllowancePreview = z.output<typeof allowancePreview>;

export const showAllowancePreview = endpoint({
  name: 'show-allowance-preview',
  method: 'GET',
  path: `${employeePath}/allowance-preview`,
  summary: 'What somebody’s allowance would become by an adjustment, other days of employment or another share.',
  act: 'allowance.read',
  query: z.object({
    category: id,
    year: yearInQuery,
    employedFrom: z.optional(day),
    employedUntil: z.optional(z.union([day, z.literal('')])),
    partTimePermille: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
    change: z.optional(z.string().check(z.regex(/^-?\d{1,11}$/))),
  }),
  output: allowancePreview,
  problems: ['input-invalid'],
});

export const longestReason = 500;

export const adjustAllowance = endpoint({
  name: 'adjust-allowance',
  method: 'POST',
  path: `${employeePath}/allowance-adjustments`,
  summary:
    'Raises or lowers somebody’s allowance with a reason, over the base that was seen. Above the tax-free cap only when that is confirmed.',
  act: 'allowance.adjust',
  input: z.object({
    category: id,
    year,
    change: z.int().check(z.gte(-100_000_000), z.lte(100_000_000), z.meta({ description: 'öre; not zero' })),
    base: amount,
    reason: typed(longestReason),
    shown: z.boolean(),
    confirmOverCap: z.optional(z.boolean()),
  }),
  output: personAllowances,
  problems: ['input-invalid', 'changed-meanwhile', 'own-allowance', ...limitProblems],
});

export const yearlyAmountChange = named(
  'YearlyAmountChange',
  z.object({
    category,
    year,
    version: z.number(),
    yearlyAmount: amount,
    /** Allowances that were opened; the others follow the category by themselves. */
    opened: z.number(),
    raised: z.object({ people: z.number(), sum: amount }),
    lowered: z.object({ people: z.number(), sum: amount }),
    /** How many have used more than they would then have. */
    overUse: z.number(),
    /** How many would then be granted more wellness than the cap. */
    overCap: z.number(),
  }),
);
export type YearlyAmountChange = z.output<typeof yearlyAmountChange>;

export const showYearlyAmount = endpoint({
  name: 'show-yearly-amount',
  method: 'GET',
  path: 'allowances/yearly-amount',
  summary: 'How many opened allowances of a category and year would change, and by how much, by what it gives by now.',
  act: 'allowance.read',
  query: z.object({ category: id, year: yearInQuery }),
  output: yearlyAmountChange,
  problems: ['input-invalid'],
});

export const applyYearlyAmount = endpoint({
  name: 'apply-yearly-amount',
  method: 'POST',
  path: 'allowances/yearly-amount',
  summary:
    'Brings the opened allowances of a category and year to what it gives by now. Doing it again changes nothing.',
  act: 'allowance.apply-yearly-amount',
  input: z.object({ category: id, year, version: z.int() }),
  output: z.object({ changed: z.number(), goesOn: z.boolean() }),
  problems: ['input-invalid', 'changed-meanwhile'],
});

export const leaverRow = named(
  'Leaver',
  z.object({
    employee: person,
    employedUntil: dayOut,
    year,
    overUse: amount,
    /** Of claims that wait for a decision. */
    reserved: amount,
    deduction: z.nullable(deduction),
  }),
);
export type LeaverRow = z.output<typeof leaverRow>;

export const listLeavers = endpoint({
  name: 'list-leavers',
  method: 'GET',
  path: 'allowances/leavers',
  summary:
    'Whose employment ends or has ended and who used more in a benefit year than they then have; the last day first.',
  act: 'allowance.read',
  query: z.object({ year: z.optional(yearInQuery), cursor: z.optional(z.string()) }),
  output: z.object({ ...pageOf(leaverRow).shape, year }),
  problems: ['input-invalid'],
});

export const decideLeaverDeduction = endpoint({
  name: 'decide-leaver-deduction',
  method: 'POST',
  path: `${employeePath}/leaver-deductions`,
  summary:
    'Chooses once how a leaver’s over-use of a year is taken from their pay: before tax (gross) or after it (net).',
  act: 'allowance.decide-deduction',
  input: z.object({ year, way: z.enum(deductionWays), amount }),
  output: personAllowances,
  problems: ['input-invalid', 'changed-meanwhile', 'already-decided', 'own-allowance'],
});

export const showOwnAllowance = endpoint({
  name: 'show-own-allowance',
  method: 'GET',
  path: 'profile/allowance',
  summary: 'One of your own allowances with everything that changed it, and HR’s reasons where HR shows them.',
  act: 'benefits.read',
  query: z.object({ category: id, year: yearInQuery }),
  output: allowanceView,
  problems: ['input-invalid'],
});
