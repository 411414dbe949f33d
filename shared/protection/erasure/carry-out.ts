import { and, eq, sql } from 'drizzle-orm';
import { receipts } from '../../claims/receipts/table.ts';
import type { Id } from '../../kernel/ids.ts';
import { enqueueEach } from '../../platform/outbox/enqueue.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { Done, Step } from './step.ts';
import { putIds, statementOf, type ErasureIds } from './render-sql.ts';
import { erasureEvidence } from './table.ts';

/** What became of a table or a column, and of how many rows. */
export type Effect = Readonly<{ table: string; column: string | null; done: Done; rows: number; basis: string | null }>;

/**
 * Erases one person: each step by the very statement that stands in the ledger, and the files of receipts that nothing keeps by a message.
 * Gives what was done, without what there was nothing of. Doing it again does nothing.
 */
export async function carryOut(tx: Tx, steps: readonly Step[], ids: ErasureIds): Promise<Effect[]> {
  const files = await tx.db
    .select({ receipt: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.companyId, tx.company), eq(receipts.employeeId, ids.employee)));
  const effects: Effect[] = [];
  for (const step of steps) {
    const rows = await run(tx, step, ids);
    if (rows === 0 || step.done === 'settled') continue;
    const column = 'column' in step ? step.column : null;
    effects.push({ table: step.table, column, done: step.done, rows, basis: 'basis' in step ? step.basis : null });
  }
  const gone = files.filter(({ receipt }) => !ids.keptReceipts.includes(receipt));
  await enqueueEach(tx, 'remove-receipt-files', gone);
  return effects;
}

async function run(tx: Tx, step: Step, ids: ErasureIds): Promise<number> {
  const { rowCount, rows } = await tx.db.execute(sql.raw(putIds(statementOf(step), ids)));
  return step.done === 'kept' ? Number(rows[0]?.['rows'] ?? 0) : (rowCount ?? 0);
}

/** Writes the evidence of an erasure, where it is not there. */
export async function keepEvidence(
  tx: Tx,
  { id, keptUntil }: Readonly<{ id: Id; keptUntil: (typeof erasureEvidence.$inferInsert)['keptUntil'] }>,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.length === 0) return;
  await tx.db
    .insert(erasureEvidence)
    .values(
      effects.map(({ table, column, done, rows, basis }) => ({
        companyId: tx.company,
        id: tx.newId(),
        erasureId: id,
        tableName: table,
        columnName: column,
        done,
        rows,
        keptUntil: done === 'kept' ? keptUntil : null,
        basis,
      })),
    )
    .onConflictDoNothing();
}
