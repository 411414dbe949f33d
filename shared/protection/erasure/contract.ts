import * as z from 'zod/mini';
import { day, id, instant, named, sentence } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';

/** What the first line of an object of the erasure ledger says: ids, states and times. */
export const ledgerHead = z.strictObject({
  version: z.literal(1),
  company: id,
  erasure: id,
  employee: id,
  basis: z.enum(['request', 'retention']),
  request: z.nullable(id),
  begunAt: z.iso.datetime(),
  keptExpenses: z.array(id),
  keptReceipts: z.array(id),
  keptUntil: z.nullable(z.iso.date()),
});
export type LedgerHead = z.output<typeof ledgerHead>;

const head = {
  id,
  /** Who it was: an id that leads to nobody any more. */
  person: id,
  basis: z.enum(['request', 'retention']),
  /** The request that it answers. */
  request: z.nullable(id),
  begunAt: instant,
  /** When the rows were gone, and when the key was too. */
  erasedAt: z.nullable(instant),
  finishedAt: z.nullable(instant),
  /** The last day on which the law keeps anything of it. */
  keptUntil: z.nullable(day),
  figures: z.object({
    /** Tables that something was done in. */
    tables: z.int(),
    /** Rows that were deleted, values that were emptied or replaced, and values that are kept. */
    deleted: z.int(),
    emptied: z.int(),
    pseudonymised: z.int(),
    kept: z.int(),
  }),
};

export const erasureRow = named('ErasureRow', z.object(head));
export type ErasureRow = z.output<typeof erasureRow>;

const evidence = z.object({
  table: z.object({ name: z.string(), title: sentence }),
  /** Null: whole rows. */
  column: z.nullable(z.object({ name: z.string(), title: sentence })),
  done: z.enum(['deleted', 'emptied', 'pseudonymised', 'kept']),
  rows: z.int(),
  keptUntil: z.nullable(day),
  law: z.nullable(sentence),
});
export type ErasureEvidence = z.output<typeof evidence>;

export const erasureView = named(
  'Erasure',
  z.object({
    ...head,
    evidence: z.array(evidence),
    /** When the person's key was destroyed, and its copy. */
    key: z.object({ destroyedAt: z.nullable(instant), copyGoneAt: z.nullable(instant) }),
    /** What the erasure ledger says, looked at for this answer: that it has it, as we signed it; or it cannot be reached. */
    ledger: z.enum(['signed', 'missing', 'foreign', 'away']),
  }),
);
export type ErasureView = z.output<typeof erasureView>;

export const listErasures = endpoint({
  name: 'list-erasures',
  method: 'GET',
  path: 'erasures',
  summary: 'Who has been erased, as ids that lead to nobody, and what came of it in figures: the latest first.',
  act: 'erasure.read',
  query: z.object({ cursor: z.optional(id), order: z.optional(z.enum(['asc', 'desc'])) }),
  output: z.object({ items: z.array(erasureRow), next: z.nullable(id) }),
  problems: ['input-invalid'],
});

export const showErasure = endpoint({
  name: 'show-erasure',
  method: 'GET',
  path: 'erasures/{erasure}',
  summary: 'One erasure with its evidence: what was done to each table and column, the key, and the ledger.',
  act: 'erasure.read',
  output: erasureView,
});

export const exportErasure = endpoint({
  name: 'export-erasure',
  method: 'GET',
  path: 'exports/erasures/{erasure}',
  summary: 'The evidence of one erasure as a CSV or JSON file.',
  act: 'erasure.export',
  limit: 'export',
  query: z.object({ format: z.optional(z.enum(['csv', 'json'])) }),
  raw: { output: ['text/csv', 'application/json'] },
  problems: ['input-invalid'],
});
