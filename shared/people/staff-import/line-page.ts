import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { rowsOfPage, sortedPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { listStaffImportLines } from './contract.ts';
import { loadImport, type StaffLine } from './import-store.ts';
import { staffImportLines } from './table.ts';

/**
 * A page of a comparison's lines in the order in which they are applied, each with its content still sealed. Throws Problem
 * `input-invalid` for a cursor that is none, `not-found`, `import-over`.
 */
export async function linePage(
  tx: Tx,
  id: Id,
  { kind, cursor }: z.output<typeof listStaffImportLines.query>,
  rows = rowsOfPage,
): Promise<{ page: StaffLine[]; next: Id | null }> {
  const lines = staffImportLines;
  const list = sortedPage({ table: lines, company: tx.company, by: lines.position, order: 'asc', cursor }, rows);
  await loadImport(tx, id);
  const narrowed = kind && (kind === 'refused' ? eq(lines.state, 'refused') : eq(lines.kind, kind));
  const found = await tx.db
    .select()
    .from(lines)
    .where(and(list.where, eq(lines.importId, id), narrowed))
    .orderBy(...list.orderBy)
    .limit(list.limit);
  return list.cut(found, (line) => line.id);
}
