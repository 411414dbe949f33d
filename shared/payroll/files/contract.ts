import * as z from 'zod/mini';
import { id, instant, named, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

export const systemCodes = ['fortnox', 'crona', 'kontek', 'generic'] as const;
export const fileFormats = ['paxml', 'csv', 'xlsx', 'sie'] as const;
export type FileFormat = (typeof fileFormats)[number];

/**
 * The codes of PAXml 2.0 (lonekodTYPE of its schema) that a benefit can have: an outlay, an advance, a journey, a bonus or a
 * commission, and nine that sender and receiver agree on. There is none for what is taken back.
 */
export const payCodes: readonly string[] = [
  ...['UTLÄGG', 'FÖRSKOTT', 'RESERS', 'BONUS', 'PROVISION'],
  ...['LT1', 'LT2', 'LT3', 'LT4', 'LT5', 'LT6', 'LT7', 'LT8', 'LT9'],
];

/** Which element of PAXml tells the receiver what a line is. */
export const codeFields = ['lonkod', 'lonart', 'kontonr', 'varugrupp'] as const;
/** How what is taken back is said: a positive amount under a code of its own, or a negative one under the benefit's. */
export const signRules = ['own-code', 'minus'] as const;
export const encodings = ['iso-8859-1', 'utf-8'] as const;
export const identifiers = ['number', 'personnummer', 'both'] as const;
/** How CSV is written: with semicolons and decimal commas, or with commas and points. */
export const dialects = ['sv', 'en'] as const;

const settings = z.object({
  codeField: z.enum(codeFields),
  sign: z.enum(signRules),
  encoding: z.enum(encodings),
  identifiers: z.enum(identifiers),
  dialect: z.enum(dialects),
});
export type FileSettings = z.output<typeof settings>;

/** A text in a file that a machine reads: on one line, and not empty where it is given. */
const code = (longest: number) => typed(longest).check(z.refine((text) => text !== '' && !/[\t\n]/.test(text)));
export const accountNumber = /^[1-9]\d{3,5}$/;
export const voucherSeries = /^[A-ZÅÄÖ0-9]{1,3}$/;
/** Characters of a cost bearer's code: dimidTYPE of the schema of PAXml. */
export const longestObject = 10;
const account = z
  .string()
  .check(z.regex(accountNumber), z.meta({ description: 'an account number', examples: ['7699'] }));
const dimension = z.int().check(z.gte(1), z.lte(99));

/** No two of them have the same. */
const unique = (key: string) =>
  z.refine<unknown>((all) => {
    const values = (all as readonly Readonly<Record<string, unknown>>[]).map((one) => one[key]);
    return new Set(values).size === values.length;
  });

const mapping = z.object({
  /** Of categories that have something else than usual. */
  categories: z
    .array(
      z.object({
        category: id,
        /** In place of the category's own payroll code. */
        code: z.nullable(code(40)),
        /** What is taken back of it, where that has a code of its own. */
        takeBack: z.nullable(code(40)),
        account: z.nullable(account),
      }),
    )
    .check(z.maxLength(50), unique('category')),
  accounts: z.object({
    /** What a benefit costs, where its category has no account of its own. */
    cost: account,
    vat: account,
    /** What the company owes its staff. */
    debt: account,
  }),
  /** Series of vouchers in the bookkeeping. */
  series: z.string().check(z.regex(voucherSeries)),
  dimensions: z
    .array(
      z.object({
        dimension,
        /** The number that the receiving system knows it by. */
        becomes: dimension,
        name: code(40),
        objects: z
          .array(z.object({ object: code(60), becomes: code(longestObject), name: code(60) }))
          .check(z.maxLength(500), unique('object')),
      }),
    )
    .check(z.maxLength(20), unique('dimension'), unique('becomes')),
});
export type FileMapping = z.output<typeof mapping>;

export const payrollProfile = named('PayrollProfile', z.object({ system: z.enum(systemCodes), settings, mapping }));
export type PayrollProfile = z.output<typeof payrollProfile>;

const version = z
  .int()
  .check(z.gte(0), z.meta({ description: 'the version that was seen; 0 where nothing was chosen yet' }));

export const payrollProfileView = named(
  'PayrollProfileView',
  z.object({
    version,
    changedAt: z.nullable(instant),
    profile: payrollProfile,
    /** Every system there is a profile for, with the settings it starts with. */
    systems: z.array(
      z.object({ code: z.enum(systemCodes), name: sentence, how: sentence, settings, requires: z.array(sentence) }),
    ),
    categories: z.array(z.object({ id, name: sentence, payrollCode: z.nullable(z.string()), open: z.boolean() })),
  }),
);
export type PayrollProfileView = z.output<typeof payrollProfileView>;

export const showPayrollProfile = endpoint({
  name: 'show-payroll-profile',
  method: 'GET',
  path: 'payroll-profile',
  summary: 'Which payroll system the company has, and how its codes, accounts and cost bearers are said in files.',
  act: 'payroll-profile.read',
  output: payrollProfileView,
});

export const changePayrollProfile = endpoint({
  name: 'change-payroll-profile',
  method: 'PUT',
  path: 'payroll-profile',
  summary: 'Chooses the payroll system and how files are made for it. Runs that are locked keep their lines.',
  act: 'payroll-profile.change',
  input: z.object({ version, system: z.enum(systemCodes), settings, mapping }),
  output: payrollProfileView,
  problems: ['input-invalid', 'changed-meanwhile'],
});

/** What a file is asked for as. */
export const takenAs = z.object({ format: z.enum(fileFormats) });
const raw = {
  output: [
    'application/xml',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/octet-stream',
  ],
};

/** What of the lines a receiver would stumble over. */
export const fileFault = named(
  'PayrollFileFault',
  z.object({
    code: z.string(),
    text: sentence,
    /** No file of this format is made while it stands. */
    blocks: z.boolean(),
    lines: z.number(),
    /** Numbers of the first of them. */
    first: z.array(z.number()),
  }),
);
export type FileFault = z.output<typeof fileFault>;

export const filePreview = named(
  'PayrollFilePreview',
  z.object({
    /** As the file will be called. */
    name: z.string(),
    /** How its letters are written; null of a workbook. */
    encoding: z.nullable(z.string()),
    /** Its first lines, read back from its bytes; of a workbook its first rows, with tabs between cells. */
    lines: z.array(z.string()),
    /** There is more than is shown. */
    more: z.boolean(),
    faults: z.array(fileFault),
  }),
);
export type FilePreview = z.output<typeof filePreview>;

export const downloadSampleFile = endpoint({
  name: 'download-sample-file',
  method: 'GET',
  path: 'payroll-profile/sample',
  summary: 'A file of made-up lines as the company’s profile writes it, to try in the payroll system.',
  act: 'payroll-profile.read',
  query: takenAs,
  raw,
  problems: ['input-invalid'],
});

export const showSamplePreview = endpoint({
  name: 'show-sample-preview',
  method: 'GET',
  path: 'payroll-profile/sample-preview',
  summary: 'The first lines of the sample file, as text.',
  act: 'payroll-profile.read',
  query: takenAs,
  output: filePreview,
  problems: ['input-invalid'],
});

export const downloadPayrollFile = endpoint({
  name: 'download-payroll-file',
  method: 'GET',
  path: 'payroll-runs/{run}/file',
  summary: 'A locked run as a file, as the company’s profile writes it. The same run gives the same bytes.',
  act: 'payroll-file.take',
  query: takenAs,
  raw,
  problems: ['input-invalid', 'run-not-in-this-state', 'payroll-file-incomplete'],
});

export const showPayrollFilePreview = endpoint({
  name: 'show-payroll-file-preview',
  method: 'GET',
  path: 'payroll-runs/{run}/file-preview',
  summary:
    'The first lines of a locked run’s file, as text, with zeros for every personnummer, and what is missing in it.',
  act: 'payroll-file.take',
  query: takenAs,
  output: filePreview,
  problems: ['input-invalid', 'run-not-in-this-state'],
});
