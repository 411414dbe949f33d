import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { approvalOpinions } from './table.ts';

type Column = 'question' | 'answer';
const place = (tx: Tx, column: Column, row: Id) => ({ company: tx.company, table: 'approval_opinions', column, row });

/** Seals what somebody writes about a claim with the key of the person whose claim it is: it goes when they are forgotten. */
export const sealOpinionText = (uses: { seals: Seals }, tx: Tx, row: Id, claimant: Id, column: Column, text: string) =>
  uses.seals.seal(text, place(tx, column, row), claimant);

/** Null where nothing was written, and where the person was forgotten. */
export async function openOpinionText(
  uses: { seals: Seals },
  tx: Tx,
  row: typeof approvalOpinions.$inferSelect,
  column: Column,
): Promise<string | null> {
  const sealed = row[column];
  return sealed ? uses.seals.openKept(sealed, place(tx, column, row.id)) : null;
}
