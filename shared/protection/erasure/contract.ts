import * as z from 'zod/mini';
import { id } from '../../kernel/contract-types.ts';

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
