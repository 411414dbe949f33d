import * as z from 'zod/mini';
import { day, id, instant, named, sentence, typed } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { peopleFilter } from '../employees/contract.ts';

export { lineKindNames, lineStateNames } from './line-names.ts';

export const importKinds = ['add', 'change', 'end', 'same', 'wrong'] as const;
export const importFields = [
  'name',
  'workEmail',
  'employeeNumber',
  'department',
  'manager',
  'employedFrom',
  'employedUntil',
  'partTimePermille',
] as const;
export type ImportField = (typeof importFields)[number];

const count = z.int().check(z.gte(0));

export const staffImport = named(
  'StaffImport',
  z.object({
    id,
    state: z.enum(['open', 'applying', 'applied']),
    version: z.int(),
    rows: count,
    missingLeftOn: z.nullable(z.string()),
    /** How many lines there are of each kind, and how many of them wait, were left out, are done, and were refused. */
    counts: z.object({ add: count, change: count, end: count, same: count, wrong: count }),
    lines: z.object({ waiting: count, leftOut: count, done: count, refused: count }),
    createdAt: instant,
    expiresAt: instant,
  }),
);
export type StaffImportView = z.output<typeof staffImport>;

export const staffImportLine = named(
  'StaffImportLine',
  z.object({
    id,
    kind: z.enum(importKinds),
    state: z.enum(['waiting', 'left-out', 'done', 'refused']),
    /** The row of the file; null for somebody who is missing from it. */
    row: z.nullable(z.int()),
    name: z.string(),
    employee: z.nullable(id),
    /** What changes; of somebody new everything that is known. */
    changes: z.array(
      z.object({ field: z.enum(importFields), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
    ),
    /** What stands in the way, and in which cell. */
    faults: z.array(z.object({ cell: z.nullable(z.string()), text: sentence })),
  }),
);
export type StaffImportLine = z.output<typeof staffImportLine>;

const path = 'staff-imports/{import}';
const act = 'employee.import';

export const makeStaffImport = endpoint({
  name: 'make-staff-import',
  method: 'POST',
  path: 'staff-imports',
  summary:
    'Compares a CSV or XLSX file of people with who is here, and keeps the difference for a day. Nothing of it is written.',
  act,
  limit: 'upload',
  raw: { input: 'application/octet-stream' },
  output: staffImport,
  status: 201,
  problems: [
    'file-empty',
    'file-too-large',
    'table-type-unknown',
    'table-damaged',
    'table-too-large',
    'table-refused',
    'import-headings-missing',
  ],
});

export const showStaffImport = endpoint({
  name: 'show-staff-import',
  method: 'GET',
  path,
  summary: 'A comparison: how many people it would add, change and end, and how far it has been applied.',
  act,
  output: staffImport,
  problems: ['import-over'],
});

export const listStaffImportLines = endpoint({
  name: 'list-staff-import-lines',
  method: 'GET',
  path: `${path}/lines`,
  summary: 'The people of a comparison, a page at a time, with what would change and what stands in the way.',
  act,
  query: z.object({
    kind: z.optional(z.enum([...importKinds, 'refused'])),
    cursor: z.optional(z.string()),
  }),
  output: z.object({ items: z.array(staffImportLine), next: z.nullable(z.string()) }),
  problems: ['import-over'],
});

export const exportStaffImport = endpoint({
  name: 'export-staff-import',
  method: 'POST',
  path: `${path}/export`,
  summary:
    'The people of a comparison as a CSV or XLSX file, with each value as it is and as it would be. That somebody took it is recorded.',
  act: 'employee.export',
  limit: 'export',
  input: z.object({
    format: z.enum(['csv', 'xlsx']),
    kind: z.optional(z.enum([...importKinds, 'refused'])),
  }),
  raw: { output: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  problems: ['import-over'],
});

export const changeStaffImport = endpoint({
  name: 'change-staff-import',
  method: 'PUT',
  path,
  summary: 'Says whether those who are missing from the file have left, and on which day; null where they have not.',
  act,
  input: z.object({ version: z.int(), missingLeftOn: z.nullable(day) }),
  output: staffImport,
  problems: ['import-over', 'changed-meanwhile'],
});

export const leaveOutLines = endpoint({
  name: 'leave-out-lines',
  method: 'PUT',
  path: `${path}/lines`,
  summary: 'Leaves lines out of what is applied, or takes them in again.',
  act,
  input: z.object({ lines: z.array(id).check(z.minLength(1), z.maxLength(500)), out: z.boolean() }),
  output: staffImport,
  problems: ['import-over'],
});

export const applyStaffImport = endpoint({
  name: 'apply-staff-import',
  method: 'POST',
  path: `${path}/apply`,
  summary:
    'Applies the next hundred lines that wait; called until none does. A line whose person was changed meanwhile is refused, and says so.',
  act,
  input: z.object({ invite: z.boolean() }),
  output: staffImport,
  problems: ['import-over'],
});

export const discardStaffImport = endpoint({
  name: 'discard-staff-import',
  method: 'DELETE',
  path,
  summary: 'Forgets a comparison. What was applied of it stays.',
  act,
  status: 204,
});

export const exportEmployees = endpoint({
  name: 'export-employees',
  method: 'POST',
  path: 'employees/export',
  summary:
    'A list of people as a CSV or XLSX file, which the import reads: the template with who is here. That somebody took it is recorded.',
  act: 'employee.export',
  limit: 'export',
  input: z.object({ format: z.enum(['csv', 'xlsx']), search: z.optional(typed(200)), ...peopleFilter }),
  raw: { output: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
});
