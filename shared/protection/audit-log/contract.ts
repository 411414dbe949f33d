import * as z from 'zod/mini';
import { day, id, instant, named, pageOf } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { recordedActs } from '../../kernel/recorded-acts.ts';
import { sortedQuery } from '../../platform/listing/contract.ts';

export const whoKinds = ['person', 'machine', 'key', 'staff'] as const;

export const auditRow = named(
  'AuditEntry',
  z.object({
    id,
    at: instant,
    act: z.enum(recordedActs),
    /** `name` of a person who is an employee still; null of machines, keys, staff and who is gone. */
    who: z.object({ kind: z.enum(whoKinds), id: z.string(), name: z.nullable(z.string()) }),
    subject: z.object({ kind: z.string(), id }),
    /** Whether a seal covers it: one is made every few minutes. */
    sealed: z.boolean(),
  }),
);
export type AuditRow = z.output<typeof auditRow>;

const filters = {
  act: z.optional(z.enum(recordedActs)),
  who: z.optional(z.enum(whoKinds)),
  subject: z.optional(id),
  from: z.optional(day),
  to: z.optional(day),
};

export const listAuditEntries = endpoint({
  name: 'list-audit-entries',
  method: 'GET',
  path: 'audit',
  summary: 'What was done in the company and by whom, the latest first. Days are Swedish, both included.',
  act: 'audit.read',
  query: z.object({ ...sortedQuery(['at']), ...filters }),
  output: pageOf(auditRow),
  problems: ['input-invalid'],
});

export const exportAuditEntries = endpoint({
  name: 'export-audit-entries',
  method: 'GET',
  path: 'exports/audit',
  summary: 'The audit log as a CSV or XLSX file, narrowed and sorted as the list is.',
  act: 'audit.export',
  limit: 'export',
  query: z.extend(z.omit(listAuditEntries.query, { cursor: true }), { format: z.enum(['csv', 'xlsx']) }),
  raw: { output: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  problems: ['input-invalid'],
});

export const exportAuditFile = endpoint({
  name: 'export-audit-file',
  method: 'GET',
  path: 'exports/audit-file',
  summary:
    'The sealed audit log with its places, checkpoints and keys, as JSON lines: verify-audit.mjs verifies it with Node alone.',
  act: 'audit.export',
  limit: 'export',
  raw: { output: ['application/x-ndjson'] },
});

const count = z.int().check(z.gte(0));
const seal = z.object({
  size: count,
  madeAt: instant,
  /** Null: the checkpoint is not known to be anchored yet. */
  anchoredAt: z.nullable(instant),
  checkpoint: z.string(),
});

export const lastSealView = named('LastSeal', z.object({ last: z.nullable(seal), unsealed: count }));
export type LastSealView = z.output<typeof lastSealView>;

export const showLastSeal = endpoint({
  name: 'show-last-seal',
  method: 'GET',
  path: 'audit/seal',
  summary: 'The last seal of the company’s audit log: how many entries it covers, and its signed checkpoint.',
  act: 'audit.read',
  output: lastSealView,
});

const place = z.object({ index: count, size: count, proof: z.array(z.string()), checkpoint: z.string() });

export const auditProofView = named(
  'AuditProof',
  z.object({
    format: z.literal('clvr-audit-proof/1'),
    company: id,
    entry: id,
    /** The entry’s one byte form, as it was sealed. */
    canonical: z.string(),
    keys: z.array(z.string()),
    /** Hashes are base64, the lowest first. */
    sealed: place,
    /** That the checkpoint stands in the tree above; null until that is sealed. */
    root: z.nullable(place),
  }),
);
export type AuditProofView = z.output<typeof auditProofView>;

export const showAuditProof = endpoint({
  name: 'show-audit-proof',
  method: 'GET',
  path: 'audit/{entry}/proof',
  summary: 'What proves that one event stands in the sealed log: kept in a file, verify-audit.mjs verifies it.',
  act: 'audit.read',
  output: auditProofView,
  problems: ['not-sealed-yet'],
});
